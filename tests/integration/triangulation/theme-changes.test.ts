import { randomUUID } from 'node:crypto';

import { DomainError } from '@heed/domain/errors';
import { showAlert } from '@heed/services/alerts/show-alert';
import { loadDraft, saveDraft } from '@heed/services/evidence/drafts';
import { listLearning } from '@heed/services/evidence/list-learning';
import { loadFormChoices } from '@heed/services/evidence/load-form-choices';
import { recordLearning } from '@heed/services/evidence/record-learning';
import { changeTheme, type ChangeTheme } from '@heed/services/themes/change-theme';
import { withdrawThemeChange } from '@heed/services/themes/withdraw-theme-change';
import { decideTriage, type DecideTriage } from '@heed/services/triage/decide';
import { setImpact } from '@heed/services/triage/set-impact';
import { addDays } from '@heed/domain/calendar/civil-date';
import { listChanges } from '@heed/services/triangulation/list-changes';
import { listBoard } from '@heed/services/triangulation/list-board';
import { replayWeighings } from '@heed/services/triangulation/replay-weighings';
import { showTheme } from '@heed/services/triangulation/show-theme';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { raise } from '../../support/alerts.ts';
import { learning } from '../../support/learning.ts';
import {
  inStep,
  openTestPartnership,
  STORY_DAY,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

/** One source each: together two that do not know of one another. */
const OLD = 'OUT.CME';
const NEW = 'OUT.HOM';
let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
  await record(OLD, { kind: 'audit', leadAgency: 'LA' });
  await record(NEW, { kind: 'practitioner_voice', leadAgency: 'POL' });
  await partnership.drain();
});
afterAll(() => partnership.close());

const analyst = () => partnership.as('analyst');
const reason = 'Both say the same in other words.';

async function record(
  code: string,
  source: { kind: 'audit' | 'practitioner_voice'; leadAgency: string },
) {
  const point = { themeCodes: [code], severity: 5 };
  await recordLearning(partnership.as('reviewer'), learning({ ...source, point }));
}

async function change(input: Partial<ChangeTheme> & Pick<ChangeTheme, 'kind'>): Promise<void> {
  await changeTheme(analyst(), { themeCode: OLD, reason, ...input } as ChangeTheme);
  await partnership.drain();
}

const read = (code: string) => showTheme(analyst(), { code });
const stateOf = async (code: string) => (await read(code)).evaluation?.answer.state;
const onBoard = async () => (await listBoard(analyst())).map(({ code }) => code);
const offered = async () => (await loadFormChoices(analyst())).themes.map(({ code }) => code);
const weighed = (code: string) =>
  partnership.inside((tx) =>
    tx.themeEvaluation.findMany({ where: { themeCode: code }, orderBy: { id: 'asc' } }),
  );
const tags = () =>
  partnership.inside((tx) =>
    tx.evidenceItemTheme.findMany({ orderBy: [{ itemId: 'asc' }, { themeCode: 'asc' }] }),
  );

test('what was put on a merged theme counts for the other one, and nothing of before is touched', async () => {
  expect([await stateOf(OLD), await stateOf(NEW)]).toEqual(['SINGLE', 'SINGLE']);
  const before = { old: await weighed(OLD), tags: await tags() };
  await change({ kind: 'merge', into: NEW });
  expect(await stateOf(NEW)).toBe('EMERGING');
  expect((await read(NEW)).evidence).toHaveLength(2);
  expect({ old: await weighed(OLD), tags: await tags() }).toEqual(before);
  expect(await read(OLD)).toMatchObject({
    retiredOn: STORY_DAY,
    changes: [{ kind: 'merge', successors: [{ code: NEW }], reason, withdrawn: null }],
  });
});

test('what changed since the last meeting names it, until it stands again', async () => {
  const { changed } = await listChanges(analyst(), { since: addDays(STORY_DAY, -1) });
  expect(changed).toMatchObject([
    { code: OLD, kind: 'merge', successors: [{ code: NEW }], reason, on: STORY_DAY },
  ]);
  expect((await listChanges(analyst(), { since: STORY_DAY })).changed).toEqual([]);
});

test('an alert on it says where its evidence counts now', async () => {
  const ref = await raise(partnership, { dedupeKey: `theme:${OLD}`, themeCode: OLD });
  expect((await showAlert(analyst(), { ref })).theme).toMatchObject({
    code: OLD,
    retired: { on: STORY_DAY, successor: { code: NEW } },
  });
  const other = await raise(partnership, { dedupeKey: 'theme:NEG.CHD' });
  expect((await showAlert(analyst(), { ref: other })).theme).toMatchObject({ retired: null });
});

test('it is neither offered nor on the board, and says what to choose in its place', async () => {
  expect(await offered()).not.toContain(OLD);
  expect(await onBoard()).not.toContain(OLD);
  expect(await onBoard()).toContain(NEW);
  await expect(record(OLD, { kind: 'audit', leadAgency: 'ICB' })).rejects.toThrow(
    /was merged into “.+”: choose that one/,
  );
});

test('records show the theme of today, and whoever looks for it finds them', async () => {
  const { former } = await loadFormChoices(analyst());
  const name = (await read(NEW)).name;
  expect(former).toEqual([{ code: OLD, name: (await read(OLD)).name, today: name }]);
  const filter = { page: 1, kind: null, scope: null, words: '' };
  const { total } = await listLearning(analyst(), { ...filter, themeCode: NEW });
  expect(total).toBe(2);
});

test('a draft that was begun before lands on the theme of today, and keeps all else', async () => {
  const form = 'learning:audit';
  const typed = { title: OLD, 'points-0-themes': `${OLD}\n${NEW}\nOUT.SUB`, 'points-0-main': OLD };
  await saveDraft(partnership.as('reviewer'), { form, values: typed });
  expect((await loadDraft(partnership.as('reviewer'), { form }))?.values).toEqual({
    title: OLD,
    'points-0-themes': `${NEW}\nOUT.SUB`,
    'points-0-main': NEW,
  });
});

test('all that was ever weighed comes out the same', async () => {
  const story = { from: STORY_DAY, to: STORY_DAY };
  const replay = await inStep(partnership, (step) => replayWeighings(step, story));
  expect(replay).toMatchObject({ notKept: 0, unlike: [] });
  expect(replay.evaluations).toBeGreaterThan(2);
});

test('it cannot be merged twice, nor anything be merged into it', async () => {
  await expect(change({ kind: 'retire' })).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(change({ themeCode: 'OUT.SUB', kind: 'merge', into: OLD })).rejects.toMatchObject({
    code: 'INVALID',
    field: 'into',
  });
});

test('taken back, it stands again with all that was put on it', async () => {
  await withdrawThemeChange(analyst(), { themeCode: OLD, reason: 'They differ after all.' });
  await partnership.drain();
  expect([await stateOf(OLD), await stateOf(NEW)]).toEqual(['SINGLE', 'SINGLE']);
  expect(await onBoard()).toContain(OLD);
  expect((await read(OLD)).changes).toMatchObject([
    { kind: 'merge', withdrawn: { reason: 'They differ after all.' } },
  ]);
  expect((await listChanges(analyst(), { since: addDays(STORY_DAY, -1) })).changed).toEqual([]);
});

test('a theme that is divided sums up its parts, and keeps what was put on it', async () => {
  const parts = [
    { name: 'Home education', description: 'Children taught at home and not seen.' },
    { name: 'Part-time timetables', description: 'Children in school for a part of the week.' },
  ];
  await change({ kind: 'divide', parts });
  const [home = '', part = ''] = (await read(OLD)).below.map(({ code }) => code);
  expect((await read(home)).parentCode).toBe(OLD);
  expect(await offered()).toEqual(expect.arrayContaining([OLD, home, part]));
  await record(home, { kind: 'practitioner_voice', leadAgency: 'POL' });
  await partnership.drain();
  expect([await stateOf(home), await stateOf(OLD)]).toEqual(['SINGLE', 'EMERGING']);
  expect((await read(OLD)).evidence).toHaveLength(2);
  await expect(change({ kind: 'retire' })).rejects.toThrow(/Home education, Part-time timetables/);
  await expect(change({ kind: 'divide', parts })).rejects.toMatchObject({ field: 'parts' });
  await change({ themeCode: part, kind: 'merge', into: OLD });
  expect((await read(OLD)).below.map(({ code }) => code)).toEqual([home]);
});

test('themes that wait for the same stream go together, and the one that stands keeps its day', async () => {
  const due = (themeCode: string, firstDue: string) => ({
    ...{ partnershipId: partnership.id, themeCode, stream: 'S7' },
    ...{ firstDue: new Date(firstDue), everyMonths: 6 },
  });
  await partnership.inside((tx) =>
    tx.expectation.createMany({ data: [due(OLD, '2026-03-01'), due('NEG', '2026-05-01')] }),
  );
  const [home = ''] = (await read(OLD)).below.map(({ code }) => code);
  await change({ themeCode: home, kind: 'merge', into: OLD });
  const before = (await weighed('NEG')).length;
  await change({ kind: 'merge', into: 'NEG' });
  expect((await weighed('NEG')).length).toBeGreaterThan(before);
  const people = (await read('NEG')).evaluation?.answer.streams.find(
    ({ stream }) => stream === 'S7',
  );
  expect(people?.expected).toMatchObject({ missed: 0, nextDue: '2026-05-01' });
  expect((await read('NEG')).evidence.length).toBeGreaterThanOrEqual(2);
  const restore = withdrawThemeChange(analyst(), { themeCode: home, reason: 'It is a part.' });
  await expect(restore).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('a theme that stands no more takes no decision', async () => {
  const executive = partnership.as('executive');
  const submissionKey = randomUUID();
  const decision = { themeCode: OLD, decision: 'watch', reason, reviewOn: null, submissionKey };
  await expect(decideTriage(executive, decision as DecideTriage)).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await expect(setImpact(executive, { themeCode: OLD, impact: 3, reason })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});

test('a theme is retired: it is weighed no more, and stands again when that is taken back', async () => {
  await change({ themeCode: 'OUT.SUB', kind: 'retire' });
  const before = (await weighed('OUT.SUB')).length;
  await expect(record('OUT.SUB', { kind: 'audit', leadAgency: 'LA' })).rejects.toThrow(/retired/);
  expect(await offered()).not.toContain('OUT.SUB');
  await withdrawThemeChange(analyst(), { themeCode: 'OUT.SUB', reason: 'It is needed.' });
  await partnership.drain();
  expect(await offered()).toContain('OUT.SUB');
  expect((await weighed('OUT.SUB')).length).toBeGreaterThan(before);
});

test('a theme of the plan in force stays', async () => {
  const refusal = change({ themeCode: 'NEG.CHD', kind: 'merge', into: NEW });
  await expect(refusal).rejects.toBeInstanceOf(DomainError);
  await expect(refusal).rejects.toMatchObject({ code: 'RULE', field: undefined });
  await expect(refusal).rejects.toThrow(/a review of its priority changes it/);
});

test('every change is in the audit', async () => {
  const actions = await partnership.inside((tx) =>
    tx.auditEntry.findMany({ where: { objectKind: 'theme' }, orderBy: { seq: 'asc' } }),
  );
  expect(actions.map(({ action }) => action)).toEqual([
    'theme.merged',
    'theme.restored',
    'theme.divided',
    'theme.merged',
    'theme.merged',
    'theme.merged',
    'theme.retired',
    'theme.restored',
  ]);
});
