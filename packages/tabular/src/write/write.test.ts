import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

import { missingKindOf } from '../cells/missing-kinds.ts';
import { readTidyPeriod } from '../periods/read-tidy-period.ts';
import { tidySymbol } from './tidy-symbols.ts';
import { tidyTime } from './tidy-time.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';
import { columnName, xmlText } from './xlsx-parts.ts';

const FORMULAS = [
  '=1+1',
  '+44 1384',
  '-2',
  '@SUM(A1)',
  '\tcmd',
  '\r=1',
  '＝1',
  '＠a',
  "=cmd|' /C calc'!A0",
];

describe('a CSV file', () => {
  test.each(FORMULAS)('makes no formula of %j', (text) => {
    const csv = writeCsv({ columns: ['a'], rows: [[text]] });
    expect(csv.split('\r\n').slice(1).join('\r\n').replace(/^"/, '')).toMatch(/^'/);
  });

  test('keeps numbers, also below zero, and empty cells', () => {
    const csv = writeCsv({ columns: ['a', 'b', 'c'], rows: [[-2.5, null, 'c']] });
    expect(csv).toBe('\ufeffa,b,c\r\n-2.5,,c\r\n');
  });
});

describe('a workbook', () => {
  const sheetOf = (bytes: Uint8Array) =>
    strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  const write = (rows: (string | number | null)[][], sheet = 'Figures') =>
    writeXlsx({ sheet, table: { columns: ['name', 'value'], rows } });

  test('has the parts of the format, the same bytes for the same table', () => {
    const bytes = write([['a', 1]]);
    expect(Object.keys(unzipSync(bytes)).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    expect(write([['a', 1]])).toEqual(bytes);
  });

  test('writes numbers as numbers, text as text and gaps as nothing', () => {
    const xml = sheetOf(
      write([
        ['Zoë & Co <1>', 19.9],
        ['gap', null],
      ]),
    );
    expect(xml).toContain('<c r="B2"><v>19.9</v></c>');
    expect(xml).toContain('Zoë &amp; Co &lt;1&gt;');
    expect(xml).not.toContain('r="B3"');
  });

  test.each(FORMULAS)('makes no formula of %j', (text) => {
    const xml = sheetOf(write([[text, 0]]));
    expect(xml).not.toContain('<f>');
    expect(xml).toMatch(/<c r="A2" s="2" t="inlineStr">/);
  });

  test('leaves out of a sheet name what one may not hold', () => {
    const book = unzipSync(write([], "'[a]:b/c*d?".repeat(8)));
    const name =
      /<sheet name="([^"]*)"/.exec(strFromU8(book['xl/workbook.xml'] ?? new Uint8Array()))?.[1] ??
      '';
    expect(name.length).toBeLessThanOrEqual(31);
    expect(name).not.toMatch(/[[\]:*?/\\]/);
  });

  test('is well-formed for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const xml = sheetOf(write([[text, 1]]));
        expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
        expect(xml.match(/</g)?.length).toBe(xml.match(/>/g)?.length);
      }),
    );
  });

  test('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
    ]);
  });

  test('escapes what the format would read as its own mark', () => {
    expect(xmlText('_x0041_ \u0001')).toBe('_x005F_x0041_ _x0001_');
  });
});

describe('the columns of the tidy layout', () => {
  test.each([
    ['2024', 'March'],
    ['2024', 'Week 7'],
    ['2025', 'Reporting year'],
    ['2025', 'Calendar year'],
    ['202425', 'Financial year'],
    ['202425', 'Academic year'],
    ['202425', 'Tax year'],
    ['202425', 'Autumn term'],
    ['202425', 'Autumn and spring term'],
    ['202425', 'Financial year Q3'],
    ['202425', 'Part 2 (October to March)'],
  ])('%s %s is written as it was read', (digits, identifier) => {
    const read = readTidyPeriod(digits, identifier);
    if (!('period' in read)) throw new Error(read.problem);
    expect(tidyTime(read.period)).toEqual({ time_period: digits, time_identifier: identifier });
  });

  test('name a span without a name by its days', () => {
    expect(tidyTime({ code: '2013-15', start: '2013-04-01', end: '2016-03-31' })).toEqual({
      time_period: '201315',
      time_identifier: '2013-04-01 to 2016-03-31',
    });
  });

  test.each([
    'suppressed',
    'not_available',
    'not_applicable',
    'low',
    'low_sensitive',
    'unreliable',
  ])('have a symbol for %s that is read back as it', (kind) => {
    expect(missingKindOf(tidySymbol(kind))).toBe(kind);
  });
});
