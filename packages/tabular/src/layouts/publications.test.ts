import { expect, test } from 'vitest';

import { publicationsOf } from './publications.ts';

const header = ['published_on', 'source_commit', 'short_desc', 'version'];
const TODAY = '2026-04-09';
const read = (...rows: string[]) =>
  publicationsOf(
    { header, rows: rows.map((row, at) => ({ number: at + 2, cells: row.split(',') })) },
    TODAY,
  );

test('oldest first; of two on one day the one with the later versions comes last', () => {
  const { publications, rejected } = read(
    '2025-02-14,78c577b,FirstYJS,4',
    '2024-11-19,3db9701,FirstYJS,1',
    '2025-02-14,2db9c9b,FirstYJS,3',
    '2025-02-14,78c577b,CINPermAbsent,1',
  );
  expect(rejected).toEqual([]);
  expect(
    publications.map(({ on, name, rows }) => [on, name, rows.map((row) => row.number)]),
  ).toEqual([
    ['2024-11-19', '3db9701', [3]],
    ['2025-02-14', '2db9c9b', [4]],
    ['2025-02-14', '78c577b', [2, 5]],
  ]);
});

test.each([
  ['2025-02-30,a,FirstYJS,1', 'published_on', '“2025-02-30” is not a date like 2025-03-27'],
  [',a,FirstYJS,1', 'published_on', '“” is not a date like 2025-03-27'],
  ['2026-04-10,a,FirstYJS,1', 'published_on', 'The day of publication 2026-04-10 is still to come'],
  ['2025-02-14,a,FirstYJS,0', 'version', '“0” is not the number of a version'],
  ['2025-02-14,a,FirstYJS,latest', 'version', '“latest” is not the number of a version'],
  ['2025-02-14,a,FirstYJS', 'version', '“” is not the number of a version'],
])('%s is rejected by row and column', (row, column, reason) => {
  const { publications, rejected } = read(row, '2026-04-09,a,FirstYJS,1');
  expect(rejected).toMatchObject([{ row: 2, column, reason, fatal: false }]);
  expect(publications).toHaveLength(1);
});
