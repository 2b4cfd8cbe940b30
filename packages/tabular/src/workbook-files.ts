import { strToU8, zipSync, type Zippable } from 'fflate';

import { areasOf } from './areas.ts';
import type { CatalogueIndicator } from './catalogue.ts';
import type { FileReading, ReadFile } from './file-reading.ts';
import { readFile } from './read-file.ts';
import { columnLetters } from './workbook/workbook.ts';

/** Small workbooks for tests, written part by part so that one thing in them can be wrong. */
export const areas = areasOf({
  name: 'Dudley',
  onsCode: 'E08000027',
  laCode: '332',
  regionCode: 'E12000005',
  regionName: 'West Midlands',
});

export const indicators: CatalogueIndicator[] = [
  { code: 'CPP-01', unit: '%', decimals: 1, sources: [] },
  { code: 'NEG-01', unit: 'assessments', decimals: 0, sources: [] },
];

type Value = string | number | null | { xml: string };

/** Rows of cells as a worksheet part. A number stands as it is, a text inline, `xml` as given; null is no cell. */
export function sheetXml(rows: readonly (readonly Value[])[], after = ''): string {
  const body = rows.map((cells, at) => {
    const row = cells.map((value, column) => cellXml(`${columnLetters(column)}${at + 1}`, value));
    return `<row r="${at + 1}">${row.join('')}</row>`;
  });
  return `<worksheet><sheetData>${body.join('')}</sheetData>${after}</worksheet>`;
}

function cellXml(at: string, value: Value): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === 'object') return value.xml.replace('<c', `<c r="${at}"`);
  return `<c r="${at}" t="inlineStr"><is><t>${escape(value)}</t></is></c>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

export const WORKBOOK_PARTS: Readonly<Record<string, string>> = {
  'xl/workbook.xml': '<workbook><sheets><sheet name="Figures" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
  'xl/styles.xml':
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/></cellXfs></styleSheet>',
};

/** A workbook of one sheet; `parts` are added or take the place of the usual ones. */
export function xlsx(
  rows: readonly (readonly Value[])[],
  { after = '', parts = {} }: { after?: string; parts?: Record<string, string | Uint8Array> } = {},
): Uint8Array {
  return zipOf({ ...WORKBOOK_PARTS, 'xl/worksheets/sheet1.xml': sheetXml(rows, after), ...parts });
}

/** An OpenDocument workbook of one table, given as its rows in XML. */
export function ods(rows: string, parts: Record<string, string> = {}): Uint8Array {
  const table = `<table:table table:name="Figures">${rows}</table:table>`;
  const content = `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`;
  return zipOf({ 'content.xml': content, ...parts });
}

export function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const files: Zippable = {};
  for (const [name, part] of Object.entries(parts)) {
    files[name] = typeof part === 'string' ? strToU8(part) : part;
  }
  return zipSync(files);
}

/** A delimited file of these lines. */
export function csvFile(...lines: readonly string[]): Uint8Array {
  return strToU8(`${lines.join('\n')}\n`);
}

export function readAny(bytes: Uint8Array, more: Partial<ReadFile> = {}): Promise<FileReading> {
  return readFile({
    bytes,
    fileName: 'figures',
    indicators,
    areas,
    today: '2026-11-23',
    ...more,
  });
}
