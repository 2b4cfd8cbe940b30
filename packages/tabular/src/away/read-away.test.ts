import { expect, it } from 'vitest';

import { areas, csvFile, indicators, readAny, xlsx } from '../workbook-files.ts';
import { readAway, readScorecardAway, readSeriesAway, type ReadingLimits } from './read-away.ts';

const ROWS = [
  ['Measure', '2022/23', '2023/24'],
  ['Plans', 12, 'c'],
];

function away(bytes: Uint8Array, limits?: ReadingLimits) {
  return readAway({ bytes, fileName: 'figures', indicators, areas, today: '2026-11-23' }, limits);
}

it('gives the same answer as reading here', async () => {
  const reading = await away(xlsx(ROWS));
  expect(reading).toEqual(await readAny(xlsx(ROWS)));
  expect(reading).toMatchObject({ figures: 2, missing: { suppressed: 1 } });
});

it('refuses a file that takes too long', async () => {
  const { rejected } = await away(xlsx(ROWS), { megabytes: 512, milliseconds: 1 });
  expect(rejected[0]?.reason).toMatch(/^Reading the file took longer than 0.001 seconds/);
});

it('refuses a file that takes too much memory, and the next one is read', async () => {
  const wide = Array.from({ length: 900 }, (_, at) => `m${at}`).join(',');
  const large = csvFile(`Measure,${wide}`, ...Array.from({ length: 2_000 }, () => `Plans,${wide}`));
  const { rejected } = await away(large, { megabytes: 16, milliseconds: 60_000 });
  expect(rejected[0]?.reason).toMatch(/^Reading the file took more than 16 MB of memory/);
  expect(await away(xlsx(ROWS))).toMatchObject({ figures: 2 });
});

it('gives up what it reads a second time without a word: its own import was refused before', async () => {
  const task = { bytes: xlsx(ROWS), fileName: 'figures', areas, today: '2026-11-23' };
  const hurried = { megabytes: 512, milliseconds: 1 };
  expect(await readScorecardAway({ ...task, indicators }, hurried)).toBeNull();
  expect(await readSeriesAway({ ...task, from: 'Episodes', match: {} }, hurried)).toBeNull();
});

it('finds no series in what is no table of text', async () => {
  const file = { bytes: xlsx(ROWS), fileName: 'figures', areas, today: '2026-11-23' };
  expect(await readSeriesAway({ ...file, from: 'Episodes', match: {} })).toBeNull();
});
