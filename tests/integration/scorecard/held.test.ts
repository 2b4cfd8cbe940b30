import { readFile } from 'node:fs/promises';

import { type JudgeHeld, judgeHeld } from '@heed/services/scorecard/held/judge-held';
import { showMeasure } from '@heed/services/scorecard/show-measure';
import { storeObservations } from '@heed/services/scorecard/store-observations';
import type { ScorecardObservation } from '@heed/tabular/observation';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  inStep,
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

const SNAPSHOTS = new URL('../../oracles/data/guards/attendance_ytd.csv', import.meta.url);
/** The first snapshot of Dudley's secondary schools: in the wrong units, 34 million sessions. */
const CORRUPT = 34_375_170;
const CODE = 'ATT-YTD';
let partnership: TestPartnershipWithDatabase;
let snapshots: { on: string; sessions: number }[];

beforeAll(async () => {
  partnership = await openTestPartnership();
  await partnership.inside((tx) =>
    tx.indicator.create({
      data: {
        partnershipId: partnership.id,
        code: CODE,
        name: 'Possible sessions since September, secondary schools',
        definition: 'Sessions pupils could attend.',
        unit: 'sessions',
        decimals: 0,
        better: 'context',
        frequency: 'fortnightly',
        yearToDateFrom: 9,
        ownerCode: 'dudley-council',
        sources: [],
        position: 900,
      },
    }),
  );
  const [header = '', ...lines] = (await readFile(SNAPSHOTS, 'utf8')).trim().split('\n');
  const columns = header.split(',');
  const rows = lines.map((line) => {
    const cells = line.split(',');
    return (name: string) => cells[columns.indexOf(name)] ?? '';
  });
  snapshots = rows
    .filter((cell) => cell('la_name') === 'Dudley' && cell('phase') === 'Secondary')
    .map((cell) => ({ on: cell('published_on'), sessions: Number(cell('possible_sessions')) }));
});

afterAll(() => partnership.close());

function figure(on: string, value: number): ScorecardObservation {
  return {
    indicator: CODE,
    areaCode: 'E08000027',
    period: { code: on, label: on, start: on, end: on, kind: 'week' },
    value,
    missing: null,
    raw: String(value),
    numerator: null,
    denominator: null,
    status: null,
    row: 1,
    column: 'possible_sessions',
  };
}

/** Stores snapshots as they came, one after the other. */
async function receive(some: readonly { on: string; sessions: number }[]) {
  let held = 0;
  for (const { on, sessions } of some) {
    const stored = await inStep(partnership, (step) =>
      storeObservations(step, {
        observations: [figure(on, sessions)],
        origin: { importId: partnership.id },
        publishedOn: new Date(on),
      }),
    );
    held += stored.held;
  }
  return held;
}

const measure = () => showMeasure(partnership.as('analyst'), { code: CODE });
const values = () =>
  partnership.inside(async (tx) => {
    const rows = await tx.observation.findMany({
      where: { indicator: { code: CODE }, supersededAt: null },
    });
    return rows.map(({ value }) => value);
  });

async function judge(verdict: JudgeHeld['verdict']) {
  const [waiting] = (await measure()).held;
  const input = { id: waiting?.id ?? '', verdict, reason: 'Asked the publisher: wrong unit.' };
  await judgeHeld(partnership.as('analyst'), input);
  await partnership.drain();
  return input;
}

test('34 million sessions are held back as soon as two others tell what is usual', async () => {
  expect(snapshots[0]?.sessions).toBe(CORRUPT);
  expect(await receive(snapshots.slice(0, 2))).toBe(0);
  expect(await receive(snapshots.slice(2, 4))).toBe(1);
  expect(await values()).not.toContain(CORRUPT);
  expect((await measure()).held).toMatchObject([{ value: CORRUPT, period: snapshots[0]?.on }]);
  expect((await measure()).held[0]?.times).toBeGreaterThan(100);
});

test('received again they are held once, and nothing else of four years is', async () => {
  expect(await receive(snapshots)).toBe(0);
  expect((await measure()).held).toHaveLength(1);
});

test('a rejected figure is left out for good', async () => {
  const input = await judge('rejected');
  expect((await measure()).held).toEqual([]);
  expect(await receive(snapshots.slice(0, 1))).toBe(0);
  expect(await values()).not.toContain(CORRUPT);
  await expect(judgeHeld(partnership.as('analyst'), input)).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});

test('an accepted figure counts, as the version that stands', async () => {
  const [second] = snapshots.slice(1);
  const odd = { on: second?.on ?? '', sessions: (second?.sessions ?? 0) * 1_000 };
  expect(await receive([odd])).toBe(1);
  await judge('accepted');
  expect(await values()).toContain(odd.sessions);
  expect(await receive([odd])).toBe(0);
});
