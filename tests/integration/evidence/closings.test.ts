import { clearFlag } from '@heed/services/evidence/closings/clear-flag';
import { endEvidence } from '@heed/services/evidence/closings/end-evidence';
import { finishDeadline } from '@heed/services/evidence/closings/finish-deadline';
import { undoClosing } from '@heed/services/evidence/closings/undo-closing';
import { listLearning } from '@heed/services/evidence/list-learning';
import { recordLearning } from '@heed/services/evidence/record-learning';
import { reportThreat } from '@heed/services/evidence/report-threat';
import { showLearning } from '@heed/services/evidence/show-learning';
import { suggestForText } from '@heed/services/evidence/suggest-for-text';
import { replayWeighings } from '@heed/services/triangulation/replay-weighings';
import { showTheme } from '@heed/services/triangulation/show-theme';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { learning, threat } from '../../support/learning.ts';
import {
  inStep,
  openTestPartnership,
  STORY_DAY,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

let partnership: TestPartnershipWithDatabase;
const reviewer = () => partnership.as('reviewer');
const executive = () => partnership.as('executive');

beforeAll(async () => {
  partnership = await openTestPartnership();
});
afterAll(() => partnership.close());

async function record(fields: Parameters<typeof learning>[0]): Promise<string> {
  const { ref } = await recordLearning(reviewer(), learning(fields));
  await partnership.drain();
  return ref;
}
async function standing(code: string) {
  await partnership.drain();
  const { evaluation } = await showTheme(executive(), { code });
  const answer = evaluation?.answer;
  const { level, state, evidence } = answer ?? {};
  return { level, state, evidence, reasons: answer?.reasons.map((reason) => reason.code) };
}
async function closingOf(ref: string): Promise<string> {
  const { closings } = await showLearning(reviewer(), { ref });
  return closings[0]?.id ?? '';
}

describe('a record counts no more', () => {
  const THEME = 'OUT.CME';

  test('once a person has said why; it stays to be read, and counts again when that is taken back', async () => {
    const ref = await record({ point: { themeCodes: [THEME], severity: 5 } });
    expect(await standing(THEME)).toMatchObject({ state: 'SINGLE', evidence: { counted: 1 } });
    const input = {
      ref,
      because: 'closed_with_evidence',
      otherRef: null,
      reason: 'The audit was done again, and it is mended.',
    } as const;
    await endEvidence(reviewer(), input);
    expect(await standing(THEME)).toMatchObject({ state: 'QUIET', evidence: { ended: 1 } });
    await expect(endEvidence(reviewer(), input)).rejects.toMatchObject({ code: 'CONFLICT' });
    const { closings } = await showLearning(reviewer(), { ref });
    expect(closings).toMatchObject([
      { kind: 'ended', subject: 'closed_with_evidence', undone: null },
    ]);
    const { evidence } = await showTheme(executive(), { code: THEME });
    expect(evidence.find(({ recordRef }) => recordRef === ref)?.endedOn).toMatch(/^2026-/);
    const { rows } = await listLearning(reviewer(), {
      kind: null,
      themeCode: THEME,
      scope: null,
      words: null,
      page: 1,
    });
    expect(rows.map((row) => [row.ref, row.ended])).toEqual([[ref, true]]);

    await undoClosing(reviewer(), { id: closings[0]?.id ?? '', reason: 'It came back.' });
    expect(await standing(THEME)).toMatchObject({ state: 'SINGLE', evidence: { counted: 1 } });
    const again = undoClosing(reviewer(), { id: closings[0]?.id ?? '', reason: 'Again.' });
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('what was logged by mistake was never there, in related learning too', async () => {
    const text = 'Wheelchair ramps at the clinic stayed broken for a winter.';
    const ref = await record({ title: 'Broken ramps', point: { text, themeCodes: ['OUT.SUB'] } });
    const related = async () =>
      (await suggestForText(reviewer(), { text })).seenBefore.map((one) => one.ref);
    expect(await related()).toContain(ref);
    const reason = 'It belongs to another partnership.';
    await endEvidence(reviewer(), { ref, because: 'withdrawn', otherRef: null, reason });
    expect(await related()).not.toContain(ref);
    const { evidence } = await standing('OUT.SUB');
    expect(evidence).toMatchObject({ counted: 0, ended: 0 });
  });

  test('another record that says it better is named, and must be there and count', async () => {
    const ref = await record({ title: 'First' });
    const better = await record({ title: 'Better' });
    const { ref: ended } = await reportThreat(reviewer(), threat());
    const end = (of: string, otherRef: string) =>
      endEvidence(reviewer(), { ref: of, because: 'superseded', otherRef, reason: 'Better said.' });
    await end(ended, better);
    for (const otherRef of [ref, 'AUD-2020-0001', ended]) {
      await expect(end(ref, otherRef)).rejects.toMatchObject({
        code: 'INVALID',
        field: 'otherRef',
      });
    }
    await end(ref, better);
    const { closings } = await showLearning(reviewer(), { ref });
    expect(closings[0]).toMatchObject({ subject: 'superseded', otherRef: better });
  });

  test.each([
    ['an executive', () => executive(), {}, 'FORBIDDEN'],
    ['a reason with an address', reviewer, { reason: 'a.person@example.com' }, 'RULE'],
    ['a record that is unknown', reviewer, { ref: 'AUD-2020-0001' }, 'NOT_FOUND'],
  ])('%s cannot', async (_, who, fields, code) => {
    const input = { because: 'withdrawn', otherRef: null, reason: 'By mistake.' } as const;
    const tried = async () => endEvidence(who(), { ref: 'AUD-2026-0001', ...input, ...fields });
    await expect(tried()).rejects.toMatchObject({ code });
  });
});

describe('a mark that raises a theme by itself', () => {
  test('raises it until a person says that it was acted on, and again when that is taken back', async () => {
    const themeCodes = ['EXP.CUCK'];
    const ref = await record({
      cohort: 'adult',
      flag: 'immediate_safety',
      point: { themeCodes, severity: 5 },
    });
    expect(await standing('EXP.CUCK')).toMatchObject({
      level: 3,
      reasons: ['safety_override', 'grave_case', 'single'],
    });
    await clearFlag(executive(), { ref, reason: 'The tenants are safe.' });
    expect((await standing('EXP.CUCK')).reasons).not.toContain('safety_override');
    const { points } = await showLearning(reviewer(), { ref });
    expect(points[0]?.items[0]).toMatchObject({ flag: 'immediate_safety', flagCleared: true });
    const again = clearFlag(executive(), { ref, reason: 'Again.' });
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
    const undo = { id: await closingOf(ref), reason: 'One of them is not.' };
    await expect(undoClosing(reviewer(), undo)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await undoClosing(executive(), undo);
    expect(await standing('EXP.CUCK')).toMatchObject({ level: 3 });
  });
});

describe('a deadline of a rapid review', () => {
  const THEME = 'NEG.ADO';
  const clock = {
    awareOn: '2026-03-02',
    notifiedOn: '2026-03-05',
    receivedOn: null,
    childrenCount: 1,
    immediateSafetyDone: true,
  };

  test('is told on its theme when it passes, until it is recorded as done', async () => {
    const ref = await record({
      kind: 'rapid_review',
      title: 'Late review',
      observedOn: '2026-03-01',
      rapidReview: clock,
      point: { themeCodes: [THEME] },
    });
    const { deadlines } = await showLearning(reviewer(), { ref });
    expect(deadlines.map(({ rule, due, doneOn }) => [rule, due, doneOn])).toEqual([
      ['SIN-5', '2026-03-09', '2026-03-05'],
      ['RR-15', '2026-03-26', null],
    ]);
    expect((await standing(THEME)).reasons).toContain('deadline_breach');
    const { overdue } = await showTheme(executive(), { code: THEME });
    expect(overdue).toMatchObject([{ ref, rule: 'RR-15' }]);
    const done = (doneOn: string, rule = 'RR-15') =>
      finishDeadline(reviewer(), { ref, rule, doneOn, reason: '' });
    for (const day of ['2026-03-04', '2027-01-01']) {
      await expect(done(day)).rejects.toMatchObject({ code: 'INVALID', field: 'doneOn' });
    }
    await expect(done('2026-03-30', 'RR-99')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await done('2026-03-30');
    await expect(done('2026-03-30')).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await standing(THEME)).reasons).not.toContain('deadline_breach');
    await undoClosing(reviewer(), { id: await closingOf(ref), reason: 'It was a draft.' });
    expect((await standing(THEME)).reasons).toContain('deadline_breach');
    await endEvidence(reviewer(), {
      ref,
      because: 'withdrawn',
      otherRef: null,
      reason: 'It was another partnership’s.',
    });
    expect((await standing(THEME)).reasons).not.toContain('deadline_breach');
  });
});

test('all that was weighed before comes out the same', async () => {
  const story = { from: STORY_DAY, to: STORY_DAY };
  const replay = await inStep(partnership, (step) => replayWeighings(step, story));
  expect(replay).toMatchObject({ notKept: 0, unlike: [] });
  expect(replay.evaluations).toBeGreaterThan(10);
});
