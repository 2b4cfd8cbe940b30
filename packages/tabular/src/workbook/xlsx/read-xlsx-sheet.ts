import { FileRefused } from '../../rejection.ts';
import type { CellCounter } from '../count-cells.ts';
import { cellOfNumber, type NumberFormat } from '../number-format.ts';
import { columnOfLetters, type MergedRange, type Sheet, type SheetCell } from '../workbook.ts';
import { readXml, type Attributes } from '../xml/read-xml.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { isTrue } from './xlsx-parts.ts';

export type XlsxContext = {
  strings: readonly string[];
  styles: readonly NumberFormat[];
  epoch: 1900 | 1904;
  count: CellCounter;
};

type Reading = {
  rows: { number: number; hidden: boolean; cells: (SheetCell | undefined)[] }[];
  merged: MergedRange[];
  hiddenColumns: Set<number>;
  formulasWithoutResult: number;
};

type OpenCell = { column: number; type: string; format: NumberFormat; formula: boolean };

/** The cells of one sheet part. A row or cell without its place follows the one before it. */
export function readXlsxSheet(
  zip: ZipArchive,
  part: string,
  { strings, styles, epoch, count }: XlsxContext,
): Omit<Sheet, 'name' | 'hidden'> & { formulasWithoutResult: number } {
  const reading: Reading = {
    rows: [],
    merged: [],
    hiddenColumns: new Set(),
    formulasWithoutResult: 0,
  };
  let row: Reading['rows'][number] = { number: 0, hidden: false, cells: [] };
  let cell: OpenCell | null = null;
  let value = '';
  let collects = false;

  function finishCell({ column, type, format, formula }: OpenCell): void {
    if (value === '') {
      if (formula) reading.formulasWithoutResult += 1;
      return;
    }
    row.cells[column] = cellOf(value, { type, format });
  }

  function cellOf(text: string, { type, format }: Pick<OpenCell, 'type' | 'format'>): SheetCell {
    if (type === 's') return { text: strings[Number(text)] ?? '', kind: 'text' };
    if (type === 'b') return { text: isTrue(text) ? 'TRUE' : 'FALSE', kind: 'text' };
    if (type === 'e') return { text, kind: 'error' };
    if (type === 'd') return { text: text.slice(0, 10), kind: 'date' };
    if (type === 'str' || type === 'inlineStr') return { text, kind: 'text' };
    return cellOfNumber(text, { format, epoch });
  }

  readXml(zip, part, {
    open(name, attributes) {
      if (name === 'row') {
        row = {
          number: rowNumber(attributes, row.number),
          hidden: isTrue(attributes.get('hidden')),
          cells: [],
        };
      } else if (name === 'c') {
        cell = {
          column: columnOf(attributes.get('r'), row.cells.length),
          type: attributes.get('t') ?? 'n',
          format: styles[Number(attributes.get('s') ?? 0)] ?? 'plain',
          formula: false,
        };
        value = '';
      } else if (name === 'f' && cell) cell.formula = true;
      else if (name === 'mergeCell') addMerged(reading, attributes.get('ref') ?? '');
      else if (name === 'col') addHiddenColumns(reading, attributes);
      collects = cell !== null && (name === 'v' || name === 't');
    },
    close(name) {
      collects = false;
      if (name === 'c' && cell) {
        finishCell(cell);
        cell = null;
      } else if (name === 'row' && row.cells.length > 0) {
        const filled = row.cells.filter((one) => one !== undefined && one.text.trim() !== '');
        if (filled.length > 0) {
          count(1, filled.length, row.cells.length);
          reading.rows.push(row);
        }
      }
    },
    text(text) {
      if (collects) value += text;
    },
  });
  return reading;
}

function rowNumber(attributes: Attributes, before: number): number {
  const given = Number(attributes.get('r') ?? before + 1);
  if (!Number.isInteger(given) || given <= before) {
    throw new FileRefused('The workbook is damaged: its rows are out of order');
  }
  return given;
}

/** A column beyond what Excel has is as good as beyond our own limit, which is what refuses it. */
function columnOf(reference: string | undefined, next: number): number {
  if (reference === undefined) return next;
  const column = columnOfLetters(reference.replace(/\d+$/, ''));
  if (column < 0 || column > 16_383) {
    throw new FileRefused('The workbook is damaged: a cell says no column');
  }
  return column;
}

const MERGED = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/;

function addMerged(reading: Reading, reference: string): void {
  const [, left = '', top, right = '', bottom] = MERGED.exec(reference) ?? [];
  if (top === undefined) return;
  reading.merged.push({
    top: Number(top),
    left: columnOfLetters(left),
    bottom: Number(bottom),
    right: columnOfLetters(right),
  });
}

function addHiddenColumns(reading: Reading, attributes: Attributes): void {
  if (!isTrue(attributes.get('hidden'))) return;
  const first = Number(attributes.get('min'));
  const last = Math.min(Number(attributes.get('max')), 16_384);
  for (let column = first; column <= last; column += 1) reading.hiddenColumns.add(column - 1);
}
