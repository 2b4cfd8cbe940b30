import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES } from './limits.ts';
import { ods, readAny, sheetXml, WORKBOOK_PARTS, xlsx, zipOf } from './workbook-files.ts';

const GOOD = [
  ['Measure', '2022/23', '2023/24'],
  ['Plans', 12, 14],
];
const SHEET = 'xl/worksheets/sheet1.xml';

function withSheet(xml: string): Uint8Array {
  return xlsx(GOOD, { parts: { [SHEET]: xml } });
}

/** A good workbook with one field of its first directory entry overwritten. */
function withDirectoryByte(offset: number, value: number): Uint8Array {
  const bytes = xlsx(GOOD);
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 6, true);
  bytes[directory + offset] = value;
  return bytes;
}

const BOMB = new Uint8Array(MAX_UNPACKED_BYTES + 1).fill(32);
const MANY = Object.fromEntries(
  Array.from({ length: MAX_ZIP_ENTRIES + 1 }, (_, at) => [`part${at}`, '']),
);
const LAUGHS =
  '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]><worksheet>&lol2;</worksheet>';
const OUTSIDE = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet>&f;</worksheet>';

describe('a hostile or damaged workbook', () => {
  const refused: [string, Uint8Array, string][] = [
    ['a bomb in a part that is read', withSheet(new TextDecoder().decode(BOMB)), 'more than 50 MB'],
    ['a zip in a zip', zipOf({ 'inner.zip': xlsx(GOOD) }), 'a zip archive without a workbook'],
    ['too many parts', zipOf({ ...WORKBOOK_PARTS, ...MANY }), 'more than 1,000 parts'],
    ['a name that climbs out', zipOf({ ...WORKBOOK_PARTS, '../../x': '' }), 'leads out of it'],
    ['a name from the root', zipOf({ ...WORKBOOK_PARTS, '/etc/x': '' }), 'leads out of it'],
    ['a password on the archive', withDirectoryByte(8, 1), 'protected by a password'],
    ['an unknown way of packing', withDirectoryByte(10, 99), 'packed in a way'],
    ['a file cut in half', xlsx(GOOD).subarray(0, 500), 'damaged or cut off'],
    ['entities that grow', withSheet(LAUGHS), 'declares a document type'],
    ['an entity from a file', withSheet(OUTSIDE), 'declares a document type'],
    ['an entity nobody declared', withSheet('<worksheet>&x;</worksheet>'), 'not well-formed'],
    ['nesting without end', withSheet('<a>'.repeat(200)), 'nested too deep'],
    ['a part that breaks off', withSheet('<worksheet><sheetData><row>'), 'not well-formed'],
    [
      'bytes that are no UTF-8',
      zipOf({ ...WORKBOOK_PARTS, [SHEET]: Uint8Array.of(0xff, 0xfe, 0) }),
      'not well-formed',
    ],
    ['a sheet that is not there', zipOf(WORKBOOK_PARTS), 'the sheet Figures is missing'],
    ['no relations', zipOf({ 'xl/workbook.xml': '<workbook/>' }), 'where its sheets are'],
    [
      'no sheets',
      xlsx(GOOD, { parts: { 'xl/workbook.xml': '<workbook/>' } }),
      'no sheet with cells',
    ],
    [
      'rows out of order',
      withSheet('<worksheet><row r="5"/><row r="2"/></worksheet>'),
      'out of order',
    ],
    ['a cell nowhere', withSheet('<worksheet><row><c r="?"/></row></worksheet>'), 'says no column'],
    [
      'a cell far to the right',
      withSheet('<worksheet><row><c r="XFD1"><v>1</v></c></row></worksheet>'),
      'more than 1,000 columns',
    ],
    [
      'a row filled a million times',
      ods(
        '<table:table-row table:number-rows-repeated="1000000"><table:table-cell office:value-type="float" office:value="1"/></table:table-row>',
      ),
      'more than 200,000 rows',
    ],
    [
      'a cell filled a million times',
      ods(
        '<table:table-row><table:table-cell table:number-columns-repeated="1000000" office:value-type="float" office:value="1"/></table:table-row>',
      ),
      'more than 1,000 columns',
    ],
    [
      'an encrypted OpenDocument file',
      ods('', {
        'META-INF/manifest.xml': '<manifest><file-entry><encryption-data/></file-entry></manifest>',
      }),
      'protected by a password',
    ],
    ['a binary workbook', zipOf({ 'xl/workbook.bin': '' }), 'binary workbook (XLSB)'],
    ['a Word document', zipOf({ 'word/document.xml': '<document/>' }), 'without a workbook'],
    [
      'an old workbook',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1),
      'an old Excel or Word file, or one with a password',
    ],
    ['a workbook of prose', xlsx([['Dear all,'], ['see below']]), 'holds a table'],
  ];
  it.each(refused)('%s is refused with its reason', async (_, bytes, reason) => {
    const { observations, figures, rejected } = await readAny(bytes);
    expect({ observations, figures }).toEqual({ observations: [], figures: 0 });
    expect(rejected).toHaveLength(1);
    expect(rejected[0]).toMatchObject({ fatal: true });
    expect(rejected[0]?.reason).toContain(reason);
  });

  it('a size that lies in the header changes nothing', async () => {
    const { figures } = await readAny(withDirectoryByte(24, 0xff));
    expect(figures).toBe(2);
  });

  it('two parts of one name are refused', async () => {
    const bytes = zipSync({ 'aa.xml': strToU8('<a/>'), 'bb.xml': strToU8('<a/>') });
    const twice = bytes.map((byte) => (byte === 0x62 ? 0x61 : byte));
    const { rejected } = await readAny(twice);
    expect(rejected[0]?.reason).toBe('Two parts of the workbook have one name');
  });
});

describe('what a workbook may hold and nobody runs', () => {
  it('macros and links to other files are noted, stored values read', async () => {
    const formula = { xml: '<c><f>[1]Other!A1</f><v>12</v></c>' };
    const empty = { xml: '<c><f>NOW()</f></c>' };
    const parts = { 'xl/vbaProject.bin': 'x', 'xl/externalLinks/externalLink1.xml': '<x/>' };
    const { figures, missing, notes } = await readAny(
      xlsx(
        [
          ['Measure', '2022/23', '2023/24'],
          ['Plans', formula, empty],
          ['Visits', 3, 4],
        ],
        { parts },
      ),
    );
    expect({ figures, missing }).toEqual({ figures: 4, missing: { blank: 1 } });
    expect(notes.join('\n')).toMatch(
      /macros, which were not run[^]*were not opened[^]*read as blank: 1/,
    );
  });

  it('a formula that failed is rejected where it stands', async () => {
    const failed = { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' };
    const { rejected } = await readAny(
      xlsx([
        ['Measure', '2022/23', '2023/24'],
        ['Plans', failed, 3],
      ]),
    );
    expect(rejected).toMatchObject([{ sheet: 'Figures', row: 2, column: 'B', fatal: false }]);
  });

  it('empty cells and rows repeated to the end of a sheet cost nothing', async () => {
    const cell = (text: string) =>
      `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`;
    const rest = '<table:table-cell table:number-columns-repeated="16380"/>';
    const row = (...texts: string[]) =>
      `<table:table-row>${texts.map(cell).join('')}${rest}</table:table-row>`;
    const end =
      '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>';
    const read = await readAny(
      ods(row('Measure', '2022/23', '2023/24') + row('Plans', '12', '14') + end),
    );
    expect(read).toMatchObject({ rowsRead: 1, figures: 2, rejected: [] });
  });

  it('comments beside a cell are no part of it', async () => {
    const note = '<office:annotation><text:p>look here</text:p></office:annotation>';
    const rows = [
      ['Measure', '2022/23'],
      ['Plans', '12'],
    ].map(
      (cells) =>
        `<table:table-row>${cells.map((text) => `<table:table-cell>${note}<text:p>${text}</text:p></table:table-cell>`).join('')}</table:table-row>`,
    );
    expect(await readAny(ods(rows.join('')))).toMatchObject({ figures: 1, rejected: [] });
  });

  it('a sheet part is read whatever prefix its elements carry', async () => {
    const xml = sheetXml(GOOD).replaceAll('<', '<x:').replaceAll('<x:/', '</x:');
    expect(await readAny(withSheet(xml))).toMatchObject({ figures: 2, rejected: [] });
  });
});
