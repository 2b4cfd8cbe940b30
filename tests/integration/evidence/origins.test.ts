import type { LearningKind } from '@heed/domain/evidence/learning-kinds';
import { judgeOrigin } from '@heed/services/evidence/judge-origin';
import { recordLearning } from '@heed/services/evidence/record-learning';
import { reportThreat } from '@heed/services/evidence/report-threat';
import { separateOrigin } from '@heed/services/evidence/separate-origin';
import { showOrigin } from '@heed/services/evidence/show-origin';
import { readTriggers } from '@heed/services/reviews/read-triggers';
import { showTheme } from '@heed/services/triangulation/show-theme';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { learning, threat } from '../../support/learning.ts';
import {
  inStep,
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

const THEME = 'OUT.HOM';
let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
});
afterAll(() => partnership.close());

const reviewer = () => partnership.as('reviewer');
const sources = async () => {
  const { evaluation } = await showTheme(partnership.as('executive'), { code: THEME });
  return evaluation?.answer;
};

const SEEN: readonly { kind: LearningKind; leadAgency: string }[] = [
  { kind: 'audit', leadAgency: 'LA' },
  { kind: 'practitioner_voice', leadAgency: 'POL' },
  { kind: 'practitioner_voice', leadAgency: 'ICB' },
  { kind: 'escalation', leadAgency: 'HOU' },
];

/** Records the same incident in four streams, as each agency tells it, and gives the references. */
async function recordIncident(): Promise<string[]> {
  const refs: string[] = [];
  for (const [index, seen] of SEEN.entries()) {
    const { ref } = await recordLearning(
      reviewer(),
      learning({
        ...seen,
        title: `Told ${index + 1} times`,
        point: {
          text: `Told in other words by ${seen.leadAgency}: ${'abcd'.charAt(index).repeat(9)}.`,
          themeCodes: [THEME],
          severity: 5,
        },
      }),
    );
    refs.push(ref);
  }
  const { ref } = await reportThreat(
    reviewer(),
    threat({ title: 'Hotel by the motorway', severity: 5, cohort: 'child', themeCodes: [THEME] }),
  );
  return [...refs, ref];
}

describe('five items in four streams from one incident', () => {
  test('look like several sources as long as nobody says where they come from', async () => {
    await recordIncident();
    await partnership.drain();
    const answer = await sources();
    expect(answer?.sources.n).toBeGreaterThanOrEqual(3);
    expect(answer?.streams.filter(({ origins }) => origins > 0)).toHaveLength(4);
  });

  test('count as one once a person has said so, and no review is triggered', async () => {
    const refs = await partnership.inside(async (tx) =>
      (await tx.origin.findMany({ orderBy: { createdAt: 'asc' }, select: { code: true } })).map(
        ({ code }) => code,
      ),
    );
    const [first = '', ...others] = refs;
    for (const otherRef of others) {
      const reason = 'All five tell of the same family.';
      await judgeOrigin(reviewer(), { ref: first, otherRef, verdict: 'same', reason });
    }
    await partnership.drain();
    const answer = await sources();
    expect(answer?.sources.n).toBe(1);
    expect(answer?.state).toBe('SINGLE');
    expect(answer?.streams.filter(({ origins }) => origins > 0)).toHaveLength(4);
    const { triggers } = await inStep(partnership, readTriggers);
    expect(triggers.filter(({ key }) => key.startsWith('T2'))).toEqual([]);
    const { together } = await showOrigin(reviewer(), { ref: first });
    expect(together.map(({ ref }) => ref).sort()).toEqual(others.sort());
  });

  test('count apart again when that is taken back, and both are kept', async () => {
    const [first = ''] = await partnership.inside(async (tx) =>
      (await tx.origin.findMany({ orderBy: { createdAt: 'asc' } })).map(({ code }) => code),
    );
    const { judgements } = await showOrigin(reviewer(), { ref: first });
    const [latest] = judgements;
    const input = { judgementId: latest?.id ?? '', reason: 'It was another family.' };
    await separateOrigin(reviewer(), input);
    await expect(separateOrigin(reviewer(), input)).rejects.toMatchObject({ code: 'CONFLICT' });
    await partnership.drain();
    expect((await sources())?.sources.n).toBe(2);
    const after = await showOrigin(reviewer(), { ref: first });
    expect(after.judgements[0]).toMatchObject({ undone: { reason: 'It was another family.' } });
    expect(after.together).toHaveLength(3);
  });
});

describe('the same incident is suggested', () => {
  const copy = (fields: Parameters<typeof learning>[0]) =>
    recordLearning(reviewer(), learning(fields));
  const suggestedFor = async (ref: string) =>
    (await showOrigin(reviewer(), { ref })).suggestions.flatMap(({ records }) => records);

  test('by a near copy, by the same document, and by a reference that is named', async () => {
    const { ref } = await copy({
      title: 'Hoarding blocked the door',
      sourceUrl: 'https://example.org/reports/41',
      point: { text: 'Hoarded newspapers blocked the hallway and firefighters could not enter.' },
    });
    const near = await copy({
      title: 'Hoarding blocked a door',
      leadAgency: 'POL',
      point: {
        text: 'Newspapers hoarded in the hallway blocked firefighters, who could not enter.',
      },
    });
    const same = await copy({
      title: 'Published elsewhere',
      sourceUrl: 'http://www.example.org/reports/41/',
      point: { text: 'Quite other words altogether about supervision.' },
    });
    const naming = await copy({
      title: 'A reply',
      point: { text: `The reply to ${ref} came late.` },
    });
    const suggested = await suggestedFor(ref);
    expect(suggested[0]?.on).toBe('2026-03');
    expect(suggested.map((one) => [one.ref, one.basis.map(({ kind }) => kind)])).toEqual([
      [near.ref, ['near_copy']],
      [same.ref, ['same_address']],
      [naming.ref, ['names_reference']],
    ]);

    const refused = {
      ref,
      otherRef: near.ref,
      verdict: 'different',
      reason: 'Two flats.',
    } as const;
    await judgeOrigin(reviewer(), refused);
    expect((await suggestedFor(ref)).map((one) => one.ref)).toEqual([same.ref, naming.ref]);
  });

  test.each([
    ['a record with itself', (ref: string) => ({ otherRef: ref }), { code: 'INVALID' }],
    ['a record that is unknown', () => ({ otherRef: 'AUD-2020-0001' }), { code: 'NOT_FOUND' }],
    ['a reason with an address', () => ({ reason: 'a.person@example.com' }), { code: 'RULE' }],
  ])('refuses %s', async (_, fields, refusal) => {
    const { ref } = await copy({ title: 'One' });
    const { ref: otherRef } = await copy({ title: 'Two' });
    const input = { ref, otherRef, verdict: 'same' as const, reason: 'One visit.', ...fields(ref) };
    await expect(judgeOrigin(reviewer(), input)).rejects.toMatchObject(refusal);
  });
});
