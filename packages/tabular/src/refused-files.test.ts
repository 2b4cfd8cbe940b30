import { describe, expect, it } from 'vitest';

import { MAX_COLUMNS, MAX_FILE_BYTES, MAX_ROWS } from './limits.ts';
import { areas, bytesOf, csv, HEADER, indicators, read, row, utf16 } from './plans-file.ts';
import { readScorecard } from './read-scorecard.ts';

describe('a file that cannot be trusted', () => {
  const NO_TEXT = 'The file is not readable text';
  const refused: [string, string | Uint8Array, string][] = [
    ['no bytes', '', 'The file is empty'],
    ['spaces only', ' \n \n', 'The file is empty'],
    ['a header alone', `${HEADER}\n`, 'a header and no rows'],
    ['a spreadsheet called .csv', bytesOf('PK\u0003\u0004rest'), 'a spreadsheet or zip archive'],
    ['an empty zip', bytesOf('PK\u0005\u0006rest'), 'an empty zip archive'],
    ['an old workbook', bytesOf('\u00d0\u00cf\u0011\u00e0rest'), 'an old Excel or Word file'],
    ['a PDF', '%PDF-1.7 …', 'a PDF'],
    ['gzip', bytesOf('\u001f\u008b\u0008'), 'a compressed file'],
    ['Parquet', 'PAR1….', 'a Parquet file'],
    ['a picture', bytesOf('\u0089PNG\r\n'), 'a picture'],
    ['a web page', '<!DOCTYPE html><p>Sign in</p>', 'a web page or XML'],
    ['XML', '<?xml version="1.0"?><a/>', 'a web page or XML'],
    ['JSON', '[{"time_period":"2023"}]', 'JSON'],
    ['bytes with NUL in them', bytesOf('a\u0000b,c\n'), NO_TEXT],
    ['UTF-16 without a mark', utf16(csv(row()), true).subarray(2), NO_TEXT],
    ['bytes of no encoding', bytesOf('a,b\u0081\u008d\n1,2\n'), 'it is binary'],
    ['half a UTF-16 file', new Uint8Array([0xff, 0xfe, 0x41]), 'says it is UTF-16'],
    [
      'prose',
      'Dear all,\nplease find the figures below.\n',
      'The layout is not one that can be read',
    ],
    ['an unclosed quote', csv(row()).replace('Dudley', '"Dudley'), 'never closed'],
    ['a quote in a cell', csv(row()).replace('Dudley', 'Dud"ley'), 'in the middle of a cell'],
    ['text after a quote', csv(row()).replace('Dudley', '"Dud"ley'), 'in the middle of a cell'],
    [
      'two columns of one name',
      csv(row()).replace(',repeat,', ',percent,'),
      'Two columns are called “percent” (columns 13 and 14)',
    ],
    [
      'a control character in a name',
      csv(row()).replace('repeat', 're\u0007peat'),
      'control character',
    ],
    [
      'a renamed figure column',
      csv(row()).replace(',percent', ',percentage'),
      'The column “percent” was expected, for CPP-01; the nearest is “percentage”',
    ],
    [
      'a renamed count column',
      csv(row()).replace('repeat', 'repeat_plans_in_the_year'),
      'The column “repeat” was expected, for CPP-01; nothing like it was found',
    ],
    [
      'a renamed column that names the publication',
      csv(row()).replace('CPP_start', 'CPP_started'),
      'The column “CPP_start” was expected, for CPP-01; the nearest is “CPP_started”',
    ],
    [
      'a renamed column of the layout',
      csv(row()).replace('time_period', 'period_of_time'),
      'The column “time_period” was expected',
    ],
    [
      'another publication in a known layout',
      'time_period,time_identifier,geographic_level,country_code,region_code,old_la_code,new_la_code,pupils\n2023,Reporting year,National,E92000001,,,,7\n',
      'No measure of the plan is read from this file',
    ],
    [
      'another area only',
      csv(row().replace('332', '333').replace('27', '28')),
      'No row has a figure of the plan for Dudley',
    ],
    [
      'too many columns',
      `${Array.from({ length: MAX_COLUMNS + 1 }, (_, at) => `c${at}`).join(',')}\n1\n`,
      '1,000 columns',
    ],
    ['too many rows', `a\n${'1\n'.repeat(MAX_ROWS + 1)}`, '200,000 rows'],
    ['too many bytes', new Uint8Array(MAX_FILE_BYTES + 1), 'larger than 20 MB'],
  ];
  it.each(refused)('%s is refused with one clear reason', async (_, content, reason) => {
    const { observations, rejected } = await read(content);
    expect(observations).toEqual([]);
    expect(rejected.map((one) => one.fatal)).toEqual([true]);
    expect(rejected[0]?.reason).toContain(reason);
  });

  it('stops reading a stream that is too large', async () => {
    let chunks = 0;
    async function* endless() {
      for (;;) {
        chunks += 1;
        yield new Uint8Array(1024 * 1024);
      }
    }
    const reading = await readScorecard({
      bytes: endless(),
      fileName: 'endless.csv',
      indicators,
      areas,
      today: '2026-11-23',
    });
    expect(reading.rejected[0]?.reason).toBe('The file is larger than 20 MB');
    expect(chunks).toBe(21);
  });

  it('says in which row a quotation mark goes wrong', async () => {
    const { rejected } = await read(csv(row(), row().replace('Dudley', 'Dud"ley')));
    expect(rejected[0]?.row).toBe(3);
  });
});
