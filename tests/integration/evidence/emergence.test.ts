import { decideEmerging } from '@heed/services/emergence/decide-emerging';
import { listEmerging, showEmerging } from '@heed/services/emergence/list-emerging';
import { MeaningUnavailable } from '@heed/meaning/encode-away';
import type { Encode } from '@heed/services/emergence/text-meanings';
import { endEvidence } from '@heed/services/evidence/closings/end-evidence';
import { recordLearning } from '@heed/services/evidence/record-learning';
import { showTheme } from '@heed/services/triangulation/show-theme';
import { addDays } from '@heed/domain/calendar/civil-date';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { learning } from '../../support/learning.ts';
import {
  openTestPartnership,
  STORY_DAY,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';
import { scanTexts } from '../../support/scan-texts.ts';

const SUBJECTS = 'heating appointment supervision transition grandmother school landlord'.split(
  ' ',
);
const VERBS = 'delayed refused recorded ignored shared reviewed'.split(' ');
const PLACES = 'clinic nursery court hostel surgery college market library station'.split(' ');
const AGENCIES = ['LA', 'POL', 'ICB', 'HOU'];
const ISSUE = [
  'Pupils collapsed after vapes laced with ketamine at the gate',
  'A vape bought online held ketamine and the girl fainted',
  'Ketamine in vapes: dealer near the youth club',
  'Hospital saw two boys poisoned by a ketamine vape',
  'Parents worry about vapes with ketamine sold on phones',
  'Bladder pain in a teenager who used ketamine vapes daily',
];
const THEMES = ['OUT.SUB', 'SYS.INFO', 'TF.EHW', 'EXP.ONL', 'NEG.ADO', 'SYS.CUR'];

let partnership: TestPartnershipWithDatabase;
const analyst = () => partnership.as('analyst');

/** A short record: nothing in it but its words counts here. */
async function write(at: number, text: string, fields: { on: string; theme: string }) {
  const { ref } = await recordLearning(
    partnership.as('reviewer'),
    learning({
      title: text.split(' ').slice(0, 2).join(' '),
      observedOn: fields.on,
      leadAgency: AGENCIES[at % AGENCIES.length] ?? 'LA',
      source: `Source ${at % 5}`,
      point: { text, themeCodes: [fields.theme] },
    }),
  );
  return ref;
}

const scan = (encode?: Encode | null) => scanTexts(partnership, encode);

beforeAll(async () => {
  partnership = await openTestPartnership();
  for (let at = 0; at < 60; at += 1) {
    const words = [SUBJECTS[at % 7], VERBS[at % 6], PLACES[at % 9], `case${at}`, `note${at * 7}`];
    const on = addDays(STORY_DAY, -800 + at * 10);
    await write(at, words.join(' '), { on, theme: THEMES[at % THEMES.length] ?? 'OUT.SUB' });
  }
});
afterAll(() => partnership.close());

test('nothing stands out in what was always written about', async () => {
  await scan();
  const { run, issues } = await listEmerging(analyst());
  expect(run).toEqual({ asOf: STORY_DAY, documents: 60, byWordsAlone: false });
  expect(issues).toEqual([]);
});

test('something that was never written about before is found once, however often it is looked for', async () => {
  for (const [at, text] of ISSUE.entries()) {
    await write(at, text, { on: addDays(STORY_DAY, -120 + at * 20), theme: THEMES[at] ?? '' });
  }
  await scan();
  await scan();
  const { issues } = await listEmerging(analyst());
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({ status: 'open', standsOut: true, themeCode: null });
  expect(issues[0]?.group.terms.map(({ term }) => term)).toContain('ketamine');
  const runs = await partnership.inside((tx) => tx.emergenceRun.count());
  expect(runs).toBe(2);
});

test('three new records reopen what was dismissed, as the same group; it was a false alarm till then', async () => {
  const [issue] = (await listEmerging(analyst())).issues;
  const ref = issue?.ref ?? '';
  await decideEmerging(analyst(), { ref, decision: 'dismiss', reason: 'One rumour.' });
  expect((await listEmerging(analyst())).decided).toEqual({ kept: 0, falseAlarms: 1 });
  const again = { ref, decision: 'dismiss', reason: 'Again.' } as const;
  await expect(decideEmerging(analyst(), again)).rejects.toMatchObject({ code: 'CONFLICT' });
  const more = [
    'Two more pupils fainted from a vape with ketamine in it',
    'School nurse: ketamine vape again, boy of twelve',
    'Ketamine vapes sold by an older brother',
    'Youth worker found vapes and ketamine in a bag',
  ];
  for (const [at, text] of more.entries()) {
    await write(at, text, { on: addDays(STORY_DAY, -9 + at), theme: THEMES[at] ?? '' });
  }
  await scan();
  const { issues } = await listEmerging(analyst());
  expect(issues.map((one) => [one.ref, one.status])).toEqual([[ref, 'open']]);
});

test('an analyst names it: a theme outside the plan, with the records that were chosen', async () => {
  const [issue] = (await listEmerging(analyst())).issues;
  const { ref, records } = await showEmerging(analyst(), { ref: issue?.ref ?? '' });
  const chosen = records.slice(1).map((record) => record.ref);
  const { themeCode } = await decideEmerging(analyst(), {
    ref,
    decision: 'name',
    name: 'Ketamine vapes',
    description: 'Vapes laced with ketamine, sold to children.',
    records: [...chosen, 'AUD-2020-0001'],
    reason: 'Six agencies say the same.',
  });
  expect(themeCode).toBe('OUT.KETAMINE');
  await partnership.drain();
  const theme = await showTheme(partnership.as('executive'), { code: 'OUT.KETAMINE' });
  expect(theme).toMatchObject({ name: 'Ketamine vapes', standing: 'outside' });
  expect(theme.evidence.map(({ recordRef }) => recordRef).sort()).toEqual(chosen.sort());
  expect(theme.evaluation).not.toBeNull();
  expect((await listEmerging(analyst())).decided).toEqual({ kept: 1, falseAlarms: 0 });
});

test('what texts mean is kept once a text, and forgotten with it', async () => {
  const kept = () => partnership.inside((tx) => tx.textMeaning.count());
  const before = await kept();
  expect(before).toBeGreaterThan(60);
  const ref = await write(1, 'Something that nobody wrote before', {
    on: STORY_DAY,
    theme: 'OUT.SUB',
  });
  await scan(() => Promise.resolve([new Int8Array(512).fill(1), new Int8Array(512).fill(2)]));
  expect(await kept()).toBe(before + 1);
  const reason = 'It was about another area.';
  const reviewer = partnership.as('reviewer');
  await endEvidence(reviewer, { ref, because: 'withdrawn', otherRef: null, reason });
  await scan();
  expect(await kept()).toBe(before);
});

test.each([
  { why: 'the model cannot be used', encode: () => Promise.reject(new MeaningUnavailable('gone')) },
  { why: 'it is switched off', encode: null },
])('words alone are compared where $why, and the list says so', async ({ why, encode }) => {
  await write(2, `Written while ${why}`, { on: STORY_DAY, theme: 'OUT.SUB' });
  await scan(encode);
  expect((await listEmerging(analyst())).run).toMatchObject({ byWordsAlone: true });
});

test('a fault of another kind is not taken for a missing model: the scan stays owed', async () => {
  await write(3, 'Written while something is broken', { on: STORY_DAY, theme: 'OUT.SUB' });
  await expect(scan(() => Promise.reject(new TypeError('broken')))).rejects.toThrow('broken');
  await scan();
  expect((await listEmerging(analyst())).run).toMatchObject({ byWordsAlone: false });
});
