import { readFile } from 'node:fs/promises';

import { IndicatorSource } from '@heed/domain/plan/indicator-source';
import {
  receiveImport,
  showImport,
  type ReceiveImport,
} from '@heed/services/scorecard/receive-import';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

const VERSIONS = new URL('../../oracles/data/lait-vintages/versions.csv', import.meta.url);
const AREAS: Record<string, string> = {
  Dudley: 'E08000027',
  'West Midlands': 'E12000005',
  England: 'E92000001',
};
type Kept = Record<string, { values: (number | null)[]; days: string[] }>;

let partnership: TestPartnershipWithDatabase;
let log: string;

beforeAll(async () => {
  partnership = await openTestPartnership();
  log = await readFile(VERSIONS, 'utf8');
});
afterAll(() => partnership.close());

async function importLog(
  content: string,
  publishedOn: ReceiveImport['publishedOn'] = '2026-04-08',
) {
  const { ref } = await receiveImport(partnership.as('analyst'), {
    fileName: 'versions.csv',
    content: new TextEncoder().encode(content),
    publishedOn,
  });
  await partnership.drain();
  return showImport(partnership.as('analyst'), { ref });
}

/** Every version of every figure that is kept, oldest first. */
async function kept(): Promise<Kept> {
  const stored = await partnership.inside((tx) =>
    tx.observation.findMany({
      include: { indicator: { select: { code: true } } },
      orderBy: [{ publishedOn: 'asc' }, { version: 'asc' }],
    }),
  );
  const all: Kept = {};
  for (const one of stored) {
    const key = `${one.indicator.code} ${one.areaCode} ${one.periodEnd.getUTCFullYear()}`;
    const there = (all[key] ??= { values: [], days: [] });
    there.values.push(one.value);
    there.days.push(one.publishedOn.toISOString().slice(0, 10));
  }
  return all;
}

/** The same, read from the log by hand: a change within the decimals of a measure is none. */
async function published(content: string): Promise<Kept> {
  const indicators = await partnership.inside((tx) => tx.indicator.findMany());
  const measures = new Map(
    indicators.flatMap(({ code, decimals, sources }) =>
      IndicatorSource.array()
        .parse(sources)
        .flatMap(({ layout, match }) =>
          layout === 'lait-long' ? [[match['short_desc'] ?? '', { code, decimals }] as const] : [],
        ),
    ),
  );
  const rows = content
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
  const byVersion = rows.toSorted(
    (a, b) => (a[0] ?? '').localeCompare(b[0] ?? '') || Number(a[6]) - Number(b[6]),
  );
  const all: Kept = {};
  for (const [day = '', , series = '', years = '', area = '', text = ''] of byVersion) {
    const { code, decimals } = measures.get(series) ?? { code: series, decimals: 0 };
    const value = text === '-' ? null : Number(Number(text).toFixed(decimals));
    const there = (all[`${code} ${AREAS[area]} ${years.slice(0, 4)}`] ??= { values: [], days: [] });
    if (there.values.length > 0 && there.values.at(-1) === value) continue;
    there.values.push(value);
    there.days.push(day);
  }
  return all;
}

test('a log with a row that cannot be read stores nothing, and says where', async () => {
  const lines = log.trim().split('\n');
  const day = lines[7]?.replace(/^\d{4}-\d\d-\d\d/, '2024-02-31') ?? '';
  const ahead = lines[8]?.replace(/^\d{4}/, '2031') ?? '';
  const { status, report } = await importLog(lines.with(7, day).with(8, ahead).join('\n'));
  expect(status).toBe('refused');
  expect(report).toMatchObject({
    rejected: [
      { row: 8, column: 'published_on', reason: '“2024-02-31” is not a date like 2025-03-27' },
      { row: 9, column: 'published_on' },
    ],
  });
  expect(await kept()).toEqual({});
});

test('each restatement in one file becomes a version, with its own day', async () => {
  const { status, layout, report } = await importLog(log);
  expect({ status, layout }).toEqual({ status: 'imported', layout: 'lait-versions' });
  expect(report).toMatchObject({ rowsRead: 449, observations: 449, held: 0 });
  const all = await kept();
  expect(all).toEqual(await published(log));
  expect(all['CTX-02 E08000027 2016']).toEqual({
    values: [354, 289, 354, 289],
    days: ['2024-11-19', '2025-02-04', '2025-02-14', '2025-02-14'],
  });
});

test('a second time nothing changes', async () => {
  const before = await kept();
  const { report } = await importLog(log);
  expect(report).toMatchObject({ stored: 0, revised: 0 });
  expect(await kept()).toEqual(before);
});

/** Does it in a partnership of its own, with nothing in it. */
async function elsewhere(work: () => Promise<void>): Promise<void> {
  const ours = partnership;
  partnership = await openTestPartnership();
  try {
    await work();
  } finally {
    await partnership.close();
    partnership = ours;
  }
}

test('a log that comes after the current table adds what stood before it, and changes nothing that stands', async () => {
  await elsewhere(async () => {
    const [head = '', ...rows] = log.trim().split('\n');
    const newest = new Map(rows.map((row) => [row.split(',').slice(2, 5).join(), row]));
    const today = [...newest.values()].map((row) => row.replace(/^[^,]*/, '2026-04-08'));
    await importLog([head, ...today].join('\n'));
    const standing = await kept();
    const earlier = [head, ...rows.filter((row) => !row.startsWith('2026-04-08'))].join('\n');
    const { report } = await importLog(earlier);
    expect(report).toMatchObject({ stored: 0, revised: 0 });
    const before = await published(earlier);
    const expected = Object.entries(standing).map(([figure, { values, days }]) => {
      const told = before[figure] ?? { values: [], days: [] };
      const restated = told.values.length > 1 || told.values[0] !== values[0];
      return [
        figure,
        restated && told.values.length > 0
          ? { values: [...told.values, ...values], days: [...told.days, ...days] }
          : { values, days },
      ];
    });
    expect(await kept()).toEqual(Object.fromEntries(expected));
    const again = await importLog(`${earlier}\n`);
    expect(again.report).toMatchObject({ stored: 0, revised: 0, older: 0 });
  });
});

test('a log of which only the newest rows were there changes nothing that stands', async () => {
  await elsewhere(async () => {
    const [head = '', ...rows] = log.trim().split('\n');
    const newest = new Map(rows.map((row) => [row.split(',').slice(2, 5).join(), row]));
    await importLog([head, ...newest.values()].join('\n'));
    const standing = (await kept()) satisfies Kept;
    const { report } = await importLog(log);
    expect(report).toMatchObject({ stored: 0, revised: 0 });
    const stood = Object.entries(await kept()).map(([figure, { values, days }]) => [
      figure,
      { values: values.slice(-1), days: days.slice(-1) },
    ]);
    const sameDay = Object.entries(standing).filter(([, { days }]) => days.length > 1);
    expect(sameDay).toEqual([]);
    expect(Object.fromEntries(stood)).toEqual(standing);
  });
});
