import { randomUUID } from 'node:crypto';

import { addDays } from '@heed/domain/calendar/civil-date';
import { recordLearning } from '@heed/services/evidence/record-learning';
import { decideTriage } from '@heed/services/triage/decide';
import { endOverride } from '@heed/services/triage/end-override';
import { overrideTheme } from '@heed/services/triage/override-theme';
import { showReportCard } from '@heed/services/triage/show-report-card';
import { listBoard } from '@heed/services/triangulation/list-board';
import { showMatrix } from '@heed/services/triangulation/show-matrix';
import { showTheme } from '@heed/services/triangulation/show-theme';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { learning } from '../../support/learning.ts';
import {
  openTestPartnership,
  STORY_DAY,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

const THEME = 'OUT.CME';
let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
  const sources = [
    { kind: 'audit', leadAgency: 'LA' },
    { kind: 'practitioner_voice', leadAgency: 'POL' },
  ] as const;
  for (const source of sources) {
    const point = { themeCodes: [THEME], severity: 5 };
    await recordLearning(partnership.as('reviewer'), learning({ ...source, point }));
  }
  await partnership.drain();
});
afterAll(() => partnership.close());

const executive = () => partnership.as('executive');
const read = () => showTheme(executive(), { code: THEME });
const onBoard = async () => (await listBoard(executive())).find(({ code }) => code === THEME);
const inMatrix = async () => (await showMatrix(executive())).find(({ code }) => code === THEME);

const judgement = (fields: object = {}) => ({
  themeCode: THEME,
  state: 'SINGLE' as const,
  reason: 'Two of the sources read the same report.',
  expiresOn: addDays(STORY_DAY, 30),
  submissionKey: randomUUID(),
  ...fields,
});

test('what people hold stands beside the answer, wherever that is shown', async () => {
  const before = await read();
  expect(before.evaluation?.answer.state).toBe('EMERGING');
  const input = judgement();
  await overrideTheme(executive(), input);
  await overrideTheme(executive(), input);

  const after = await read();
  expect(after.evaluation).toEqual(before.evaluation);
  expect(after.alerts).toEqual(before.alerts);
  expect(after.override).toMatchObject({ state: 'SINGLE', reason: input.reason });
  expect(after.overrides).toHaveLength(1);
  expect(await onBoard()).toMatchObject({
    state: 'EMERGING',
    override: { state: 'SINGLE', expiresOn: input.expiresOn },
  });
  expect(await inMatrix()).toMatchObject({ state: 'EMERGING', heldState: 'SINGLE' });
});

test('a later judgement replaces it, and both stay in the history', async () => {
  await overrideTheme(executive(), judgement({ state: 'CONVERGENT' }));
  const { override, overrides } = await read();
  expect(override?.state).toBe('CONVERGENT');
  expect(overrides).toMatchObject([
    { state: 'CONVERGENT', endedAt: null },
    { state: 'SINGLE', endReason: 'Replaced by a later judgement' },
  ]);
});

test('it ends by itself after its last day', async () => {
  const setLastDay = (day: string) =>
    partnership.inside((tx) =>
      tx.themeOverride.updateMany({
        where: { endedAt: null },
        data: { expiresOn: new Date(day) },
      }),
    );
  await setLastDay(STORY_DAY);
  expect((await onBoard())?.override?.state).toBe('CONVERGENT');
  await setLastDay(addDays(STORY_DAY, -1));
  expect((await onBoard())?.override).toBeNull();
  expect((await inMatrix())?.heldState).toBeNull();
  expect((await read()).override).toBeNull();
});

test('people may end it before, with a reason, once', async () => {
  await overrideTheme(executive(), judgement());
  const ending = { themeCode: THEME, endReason: 'The audit was read again.' };
  await endOverride(executive(), ending);
  expect((await read()).override).toBeNull();
  await expect(endOverride(executive(), ending)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test.each([
  ['the state that the rules say', { state: 'EMERGING' }, { code: 'INVALID', field: 'state' }],
  ['a day that has passed', { expiresOn: '2026-04-08' }, { code: 'INVALID', field: 'expiresOn' }],
  ['a theme never weighed', { themeCode: 'NEW.X' }, { code: 'NOT_FOUND' }],
  ['a reason with a telephone number', { reason: 'Ask 07700 900123' }, { code: 'RULE' }],
])('refuses %s', async (_, fields, refusal) => {
  await expect(overrideTheme(executive(), judgement(fields))).rejects.toMatchObject(refusal);
});

test('the report card counts, rule by rule, how often people disagreed', async () => {
  const { evaluation } = await read();
  const reasons = evaluation?.answer.reasons.map(({ code }) => code) ?? [];
  for (const decision of ['watch', 'dismiss'] as const) {
    await decideTriage(executive(), {
      themeCode: THEME,
      decision,
      reason: `We ${decision} it.`,
      reviewOn: addDays(STORY_DAY, 30),
      submissionKey: randomUUID(),
    });
  }
  const card = await showReportCard(partnership.as('scrutineer'));
  expect(card.judged).toBe(5);
  expect(card.rules.map(({ code }) => code)).toEqual(reasons);
  expect(card.rules[0]).toMatchObject({ judged: 5, disagreed: 4, share: 0.8 });
  expect(card.disagreements.map(({ state }) => state)).toContain(null);
});
