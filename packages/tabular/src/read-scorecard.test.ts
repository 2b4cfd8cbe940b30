import { describe, expect, it } from 'vitest';

import { areas, bytesOf, csv, indicators, read, row, utf16 } from './plans-file.ts';
import { readScorecard } from './read-scorecard.ts';

describe('a good file', () => {
  it('gives figure, period, counts and where they stand', async () => {
    const reading = await read(csv(row(), row({ period: '2024', percent: 'c', repeat: 'c' })));
    expect(reading).toMatchObject({
      file: 'plans.csv',
      layout: 'dfe-tidy',
      rowsRead: 2,
      missing: { suppressed: 1 },
      rejected: [],
      notes: [],
    });
    expect(reading.observations[0]).toEqual({
      indicator: 'CPP-01',
      areaCode: 'E08000027',
      period: {
        code: '2023',
        label: '2023',
        start: '2022-04-01',
        end: '2023-03-31',
        kind: 'reporting_year',
      },
      value: 29.1,
      missing: null,
      raw: '29.1',
      numerator: 97,
      denominator: 333,
      status: null,
      row: 2,
      column: 'percent',
    });
    expect(reading.observations[1]).toMatchObject({
      value: null,
      missing: 'suppressed',
      numerator: null,
      denominator: null,
    });
  });

  const sameReading: [string, string | Uint8Array][] = [
    ['a byte order mark', `\ufeff${csv(row())}`],
    ['CRLF line ends', csv(row()).replaceAll('\n', '\r\n')],
    ['CR line ends', csv(row()).replaceAll('\n', '\r')],
    ['no line end at the end', csv(row()).trimEnd()],
    ['semicolons', csv(row()).replaceAll(',', ';')],
    ['tabs', csv(row()).replaceAll(',', '\t')],
    ['UTF-16, little end first', utf16(csv(row()), true)],
    ['UTF-16, big end first', utf16(csv(row()), false)],
    ['Windows-1252', bytesOf(csv(row()).replace('Dudley', 'Dudl\u00e9y'))],
    ['quoted cells', csv(row()).replaceAll('Plans', '"Plans"').replace('29.1', '"29.1"')],
    ['a line break in a quoted cell', csv(row()).replace('Dudley', '"Dud\nley"')],
    [
      'spaces around cells and names',
      csv(row()).replace('category', ' category ').replace('Plans', ' Plans '),
    ],
    ['capitals in category text', csv(row()).replace('Plans', 'PLANS')],
    [
      'columns in another order',
      csv(row())
        .split('\n')
        .map((line) => line.split(',').toReversed().join(','))
        .join('\n'),
    ],
    ['a percent sign', csv(row({ percent: '29.1 %' }))],
    ['noise from a spreadsheet', csv(row({ percent: '29.100000000000001' }))],
    ['a thousands separator in a count', csv(row({ start: '" 1,333 "' }))],
    ['blank cells after the last column', csv(`${row()},,`)],
    ['blank lines', `${csv(row())}\n\n`],
    ['the same row twice', csv(row(), row())],
  ];
  it.each(sameReading)('reads through %s', async (_, content) => {
    const { observations, rejected } = await read(content);
    expect(rejected).toEqual([]);
    expect(observations.map(({ value, numerator }) => [value, numerator])).toEqual([[29.1, 97]]);
  });

  it('reads a stream of chunks', async () => {
    async function* chunks() {
      const bytes = new TextEncoder().encode(csv(row()));
      yield bytes.subarray(0, 50);
      yield bytes.subarray(50);
    }
    const reading = await readScorecard({
      bytes: chunks(),
      fileName: 'plans.csv',
      indicators,
      areas,
      today: '2026-11-23',
    });
    expect(reading.observations).toHaveLength(1);
  });

  it('counts what is about other areas and leaves it out', async () => {
    const other = row().replace(',332,', ',333,').replace('E08000027', 'E08000028');
    const { observations, notes, rowsRead } = await read(csv(row(), other));
    expect({ rows: rowsRead, figures: observations.length, notes }).toEqual({
      rows: 2,
      figures: 1,
      notes: ['Rows about other areas, left out: 1'],
    });
  });

  it('knows a council by its number when its ONS code has changed', async () => {
    const { observations } = await read(csv(row().replace('E08000027', 'E08009999')));
    expect(observations[0]?.areaCode).toBe('E08000027');
  });
});

describe('the name of a file', () => {
  it.each([
    ['C:\\figures\\plans.csv', 'plans.csv'],
    ['../../etc/plans.csv', 'plans.csv'],
    ['a";\r\nX: 1', 'aX 1'],
    ['..', 'unnamed file'],
    ['', 'unnamed file'],
    [`${'n'.repeat(300)}.csv`, 'n'.repeat(120)],
  ])('%j becomes %j', async (given, safe) => {
    expect((await read('', given)).file).toBe(safe);
  });
});

describe('the LAIT long table', () => {
  const head = 'short_desc,data_item,years,area,value,la_number,region\n';
  const line = (years: string, value: string) => `PrevRegCPR,,${years},Dudley,${value},332,WM\n`;

  it('reads its year texts, marks and missing figures', async () => {
    const content =
      head +
      line('2024', '9.6999999999999993') +
      line('2016-17 (OT)', '7.0000000000000007E-2') +
      line('2013/14-15/16', '15') +
      line('2025 (prov)', '27.6') +
      line('2023 (Rev)', '29.1') +
      line('2022', '-');
    const { observations, rejected } = await read(content);
    expect(rejected).toEqual([]);
    expect(
      observations.map(({ period, value, raw, status, missing }) => [
        period.code,
        value,
        raw,
        status ?? missing,
      ]),
    ).toEqual([
      ['2024', 9.7, '9.6999999999999993', null],
      ['2017', 0.1, '7.0000000000000007E-2', null],
      ['201314-201516', 15, '15', null],
      ['2025', 27.6, '27.6', 'provisional'],
      ['2023', 29.1, '29.1', 'revised'],
      ['2022', null, '-', 'no_reason'],
    ]);
  });

  it('refuses the year 0', async () => {
    const { rejected } = await read(head + line('2024', '1') + line('0', '2'));
    expect(rejected).toMatchObject([{ row: 3, column: 'years', reason: '“0” is not a year' }]);
  });
});
