import { judgeOrigin } from '@heed/services/evidence/judge-origin';
import { listOriginQuestions } from '@heed/services/evidence/list-origin-questions';
import { recordLearning } from '@heed/services/evidence/record-learning';
import { separateOrigin } from '@heed/services/evidence/separate-origin';
import { showOrigin } from '@heed/services/evidence/show-origin';
import { showTheme } from '@heed/services/triangulation/show-theme';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { learning } from '../../support/learning.ts';
import {
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';
import { scanTexts } from '../../support/scan-texts.ts';

const THEME = 'OUT.HOM';
let partnership: TestPartnershipWithDatabase;
const reviewer = () => partnership.as('reviewer');

const TOLD = [
  'Hoarded newspapers blocked the hallway and firefighters could not enter the flat.',
  'Newspapers hoarded in the hallway of the flat blocked firefighters, who could not enter.',
  'Firefighters could not enter the flat: hoarded newspapers blocked the hallway.',
];
const refs: string[] = [];

async function record(fields: Parameters<typeof learning>[0]): Promise<string> {
  const { ref } = await recordLearning(reviewer(), learning(fields));
  return ref;
}

/** The references of each question. */
async function asked(): Promise<string[][]> {
  const { questions } = await listOriginQuestions(partnership.as('scrutineer'));
  return questions.map(({ records }) => records.map(({ ref }) => ref).sort());
}

beforeAll(async () => {
  partnership = await openTestPartnership();
  for (const [at, text] of TOLD.entries()) {
    const themeCodes = [at === 2 ? 'OUT.SUB' : THEME];
    refs.push(await record({ title: `Blocked ${'abc'.charAt(at)}`, point: { text, themeCodes } }));
  }
  await record({ title: 'Of something else', point: { text: 'Supervision came late.' } });
  await scanTexts(partnership, null);
});
afterAll(() => partnership.close());

test('three that say almost the same are one question, with what ties them together', async () => {
  expect(await asked()).toEqual([refs]);
  const { questions } = await listOriginQuestions(partnership.as('scrutineer'));
  expect(questions[0]?.ties.map((tie) => tie.basis[0]?.kind)).toEqual(Array(3).fill('near_copy'));
  expect(questions[0]?.records[0]).toMatchObject({ on: '2026-03', themeCodes: [THEME] });
});

test('what is asked is what the page of each record asks', async () => {
  for (const ref of refs) {
    const { suggestions } = await showOrigin(reviewer(), { ref });
    const named = suggestions.flatMap(({ records }) => records.map((one) => one.ref));
    expect([ref, ...named].sort()).toEqual(refs);
  }
});

test('a theme says it of those on it alone', async () => {
  const executive = partnership.as('executive');
  const { questions } = await showTheme(executive, { code: THEME });
  expect(questions.map(({ records }) => records.map(({ ref }) => ref).sort())).toEqual([
    refs.slice(0, 2),
  ]);
  expect((await showTheme(executive, { code: 'OUT.SUB' })).questions).toEqual([]);
});

test('what a person has said is asked no more, until it is taken back', async () => {
  const [first = '', second = '', third = ''] = refs;
  const reason = 'One flat.';
  await judgeOrigin(reviewer(), { ref: first, otherRef: second, verdict: 'same', reason });
  expect(await asked()).toEqual([refs]);
  expect((await showTheme(partnership.as('executive'), { code: THEME })).questions).toEqual([]);
  await judgeOrigin(reviewer(), { ref: third, otherRef: second, verdict: 'different', reason });
  expect(await asked()).toEqual([]);
  await scanTexts(partnership, null);
  expect(await asked()).toEqual([]);
  const { judgements } = await showOrigin(reviewer(), { ref: second });
  const judgementId = judgements.find(({ verdict }) => verdict === 'same')?.id ?? '';
  await separateOrigin(reviewer(), { judgementId, reason: 'Two flats.' });
  expect(await asked()).toEqual([refs]);
});

test('the same document and a reference that is named are asked about once they were looked at', async () => {
  const sourceUrl = 'https://example.org/reports/41';
  const a = await record({ title: 'A', sourceUrl, point: { text: 'Heating was not mended.' } });
  const b = await record({ title: 'B', sourceUrl, point: { text: 'Nobody asked the children.' } });
  const c = await record({ title: 'C', point: { text: `An answer to ${b}.` } });
  expect(await asked()).toEqual([refs]);
  await scanTexts(partnership, null);
  expect((await asked()).sort()).toEqual([refs, [a, b, c]].sort());
});
