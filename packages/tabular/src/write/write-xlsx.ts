import { strToU8, zipSync } from 'fflate';

import { looksLikeFormula, type OutTable } from './table.ts';
import { columnName, PARTS, workbookPart, xmlText } from './xlsx-parts.ts';

/** Spreadsheets hold no more in one cell. */
const MOST_TEXT = 32_767;
/** A fixed day within what a ZIP file can say: the same table makes the same bytes. */
const MADE = '2020-01-01T00:00:00Z';

/**
 * A table as an Office Open XML workbook of one sheet: the header bold and held in view, numbers as numbers, everything
 * else as text. No cell is ever a formula; text that looks like one is also marked as quoted, so that editing the cell
 * does not make it one. `sheet` is its name: at most 31 characters, those that a name may not hold are left out.
 */
export function writeXlsx({
  sheet,
  table,
}: {
  sheet: string;
  table: OutTable;
}): Uint8Array<ArrayBuffer> {
  const parts = {
    ...PARTS,
    'xl/workbook.xml': workbookPart(sheetName(sheet)),
    'xl/worksheets/sheet1.xml': sheetPart(table),
  };
  const files = Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]),
  );
  return new Uint8Array(zipSync(files, { mtime: MADE, level: 6 }));
}

function sheetPart({ columns, rows }: OutTable): string {
  const header = columns.map((text, index) => textCell(text, `${columnName(index)}1`, STYLES.bold));
  const body = rows.map((cells, at) => {
    const row = at + 2;
    return rowPart(
      row,
      cells.map((cell, index) => cellPart(cell, `${columnName(index)}${row}`)),
    );
  });
  const last = `${columnName(Math.max(0, columns.length - 1))}${rows.length + 1}`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<dimension ref="A1:${last}"/>`,
    '<sheetViews><sheetView workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '</sheetView></sheetViews>',
    `<cols>${columns.map((_, index) => widthPart(index, { columns, rows })).join('')}</cols>`,
    `<sheetData>${rowPart(1, header)}${body.join('')}</sheetData>`,
    '</worksheet>',
  ].join('');
}

const STYLES = { plain: 0, bold: 1, quoted: 2 } as const;
const WIDEST = 60;

function widthPart(index: number, { columns, rows }: OutTable): string {
  const lengths = [columns[index] ?? '', ...rows.map((row) => row[index] ?? '')].map(
    (cell) => String(cell).length,
  );
  const width = Math.min(WIDEST, lengths.reduce((most, one) => Math.max(most, one), 0) + 2);
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
}

function rowPart(row: number, cells: readonly string[]): string {
  return `<row r="${row}">${cells.join('')}</row>`;
}

function cellPart(cell: string | number | null, at: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number' && Number.isFinite(cell)) return `<c r="${at}"><v>${cell}</v></c>`;
  const text = String(cell);
  return textCell(text, at, looksLikeFormula(text) ? STYLES.quoted : STYLES.plain);
}

function textCell(text: string, at: string, style: number): string {
  const kept = xmlText(text.slice(0, MOST_TEXT));
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${kept}</t></is></c>`;
}

function sheetName(name: string): string {
  const allowed = name
    .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replace(/^'+|'+$/g, '')
    .trim();
  return allowed.slice(0, 31).trim() || 'Sheet1';
}
