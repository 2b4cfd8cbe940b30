import { recordLearning } from '@heed/services/evidence/record-learning';
import { reportThreat } from '@heed/services/evidence/report-threat';
import { showLessons } from '@heed/services/evidence/show-lessons';
import { suggestForText } from '@heed/services/evidence/suggest-for-text';
import { undoLesson } from '@heed/services/evidence/undo-lesson';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { learning, threat } from '../../support/learning.ts';
import {
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
});
afterAll(() => partnership.close());

const reviewer = () => partnership.as('reviewer');
const ask = (text: string) => suggestForText(reviewer(), { text });
const codesFor = async (text: string) => (await ask(text)).themes.map(({ code }) => code);

test.each([
  ['A report of 2021 on peer-on-peer abuse in two schools', 'EXP.COC', 'peer-on-peer abuse'],
  ['signs of cse were missed at the hotel', 'EXP.CSE', 'cse'],
  ['The DHR was not shared with the board', 'OUT.DA', 'DHR'],
  ['His home was taken over: another home takeover', 'EXP.CUCK', 'home takeover'],
])('“%s” is about %s because of “%s”', async (text, code, word) => {
  const { themes } = await ask(text);
  expect(themes.length).toBeLessThanOrEqual(3);
  expect(themes.find((theme) => theme.code === code)?.words).toContain(word);
});

test.each(['', 'Short', 'zzzz qqqq xxxx wwww'])('nothing is suggested for “%s”', async (text) => {
  expect(await ask(text)).toEqual({ themes: [], seenBefore: [], promised: [] });
});

test('says what was seen before, warns of a near copy, and names what was promised', async () => {
  const text = 'Hoarded newspapers blocked the hallway and firefighters could not enter the flat.';
  const { ref } = await recordLearning(
    reviewer(),
    learning({ title: 'Hoarding and fire', point: { text, themeCodes: ['NEG.CHD'] } }),
  );
  const { seenBefore, promised } = await ask(`Hoarding and fire\n${text}`);
  expect(seenBefore[0]).toMatchObject({ ref, isNearCopy: true });
  expect(seenBefore[0]?.words.length).toBeGreaterThan(0);
  expect(promised.length).toBeGreaterThan(0);
  const reporter = await suggestForText(partnership.as('action_owner'), { text });
  expect(reporter).toMatchObject({ seenBefore: [], promised: [] });
});

const WORDS = 'Staff had no reflective supervision at the nursery';

test('only what stood on the page is a lesson', async () => {
  await recordLearning(
    reviewer(),
    learning({ title: 'Nothing shown', point: { text: WORDS, themeCodes: ['SYS.WRK'] } }),
  );
  expect((await showLessons(partnership.as('analyst'))).lessons).toEqual([]);
});

test('three times turned down, a word leads to the theme no more; taken back, it does', async () => {
  const before = await codesFor(WORDS);
  expect(before).toContain('SYS.SUP');
  for (let time = 1; time <= 3; time += 1) {
    await reportThreat(
      reviewer(),
      threat({
        title: `Seen ${'once more '.repeat(time)}`,
        summary: WORDS,
        themeCodes: ['SYS.WRK'],
        suggested: ['SYS.SUP'],
      }),
    );
  }
  const card = await showLessons(partnership.as('analyst'));
  expect(card.themes).toMatchObject([
    { code: 'SYS.SUP', rejected: 3, accepted: 0 },
    { code: 'SYS.WRK', added: 3 },
  ]);
  expect(card.unheard.map(({ theme }) => theme)).toContain('SYS.SUP');
  expect(await codesFor(WORDS)).not.toContain('SYS.SUP');

  const lesson = card.lessons.find(({ verdict }) => verdict === 'rejected');
  const input = { version: lesson?.version ?? 0, reason: 'It was about supervision after all.' };
  await undoLesson(partnership.as('analyst'), input);
  await expect(undoLesson(partnership.as('analyst'), input)).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  expect(await codesFor(WORDS)).toContain('SYS.SUP');
  const after = await showLessons(partnership.as('analyst'));
  expect(after.version).toBe(card.version);
  expect(after.lessons.find(({ version }) => version === input.version)?.undone).toMatchObject({
    reason: input.reason,
  });
});
