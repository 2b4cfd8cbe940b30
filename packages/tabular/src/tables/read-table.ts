import { missingKindOf, type MissingKind } from '../cells/missing-kinds.ts';
import { readFigureCell } from '../cells/read-figure.ts';
import { shown } from '../cells/read-number.ts';
import { hasControlCharacter } from '../file/parse-table.ts';
import { findPeriod, settleFamily, type PeriodText } from '../periods/period-text.ts';
import { findPlace } from '../places/find-place.ts';
import { rowProblem, type Rejection } from '../rejection.ts';
import { columnLetters, type SheetRow } from '../workbook/workbook.ts';
import { textAt } from './cell-kinds.ts';
import type { TableFigure, Yardstick } from './figure.ts';
import type { Column } from './table.ts';
import type { UnderstoodTable } from './understand-table.ts';

export type TableReading = {
  figures: TableFigure[];
  rejected: Rejection[];
  /** Cells that hold a second figure in brackets. */
  doubled: number;
  /** Cells of columns that are targets, tolerances or averages of areas without a name. */
  yardsticks: Yardstick[];
  /** Figures under a heading without a period, and rows whose period is a bare 0, as LAIT writes an unknown one. */
  undated: number;
};

type Place = { sheet: string | null; csv: boolean };

/**
 * Every figure of a table, row by row. A cell of a figure column that is neither a figure nor a symbol for a missing one
 * is rejected with sheet, row and column; nothing else of its row is lost. A list has none.
 */
export function readTable(table: UnderstoodTable, { sheet, csv }: Place): TableReading {
  const reading: TableReading = {
    figures: [],
    rejected: [],
    doubled: 0,
    yardsticks: [],
    undated: 0,
  };
  const periods = rowPeriods(table);
  for (const [index, { row, section }] of table.found.rows.entries()) {
    const slipped = csv ? slippedRow(row, table) : null;
    if (slipped !== null) {
      reading.rejected.push({ ...rowProblem(row.number, null, slipped), sheet });
      continue;
    }
    readRow(table, { row, section, period: periods[index] ?? null, sheet, csv }, reading);
  }
  return reading;
}

type RowContext = {
  row: SheetRow;
  section: string;
  period: RowPeriod | null;
  sheet: string | null;
  csv: boolean;
};

function readRow(table: UnderstoodTable, context: RowContext, reading: TableReading): void {
  const { row, section, sheet } = context;
  const place = placeOfRow(table.columns, row);
  const period = context.period ?? (table.period ? { period: table.period, rest: '' } : null);
  const reject = (column: Column, reason: string) =>
    reading.rejected.push({
      ...rowProblem(row.number, nameOf(column, table, context), reason),
      sheet,
    });
  const periodColumn = table.columns.find(({ role }) => role.kind === 'period');
  const control = row.cells.findIndex((cell) => cell && hasControlCharacter(cell.text));
  const controlled = table.columns[control];
  if (controlled) {
    reject(controlled, `“${shown(row.cells[control]?.text ?? '')}” holds a control character`);
    return;
  }
  if (periodColumn && table.shape === 'long' && period === null) {
    const text = textAt(row, periodColumn.index);
    if (text === '0') {
      reading.undated += 1;
      return;
    }
    reject(periodColumn, text === '' ? 'The period is blank' : `“${shown(text)}” is not a period`);
    return;
  }
  const labels = labelsOf(table.columns, row, section);
  for (const column of table.columns) {
    const { role } = column;
    if (role.kind === 'yardstick' && textAt(row, column.index) !== '') {
      reading.yardsticks.push({
        sheet,
        row: row.number,
        measure: [...labels, period?.rest ?? ''].filter((one) => one !== '').join(' · '),
        place,
        heading: column.label,
        raw: textAt(row, column.index),
      });
    }
    if (role.kind !== 'figure') continue;
    const when = role.period ?? period?.period ?? null;
    const text = row.cells[column.index]?.text ?? '';
    if (when === null) {
      if (text.trim() !== '') reading.undated += 1;
      continue;
    }
    const cell = readFigureCell(text);
    if (cell.kind === 'problem') {
      reject(column, cell.reason);
      continue;
    }
    if (cell.kind === 'value' && cell.second !== undefined) reading.doubled += 1;
    reading.figures.push({
      sheet,
      row: row.number,
      column: nameOf(column, table, context),
      measure: [...labels, period?.rest ?? '', role.metric].filter((one) => one !== '').join(' · '),
      place: role.place ?? place,
      period: when,
      periodPart: periodPart(table.columns, row),
      value: cell.kind === 'value' ? cell.value : null,
      missing: cell.kind === 'value' ? null : reasonBeside(cell.missing, table.columns, row),
      raw: text.trim(),
      measuredIn: cell.kind === 'value' ? cell.measuredIn : 'plain',
    });
  }
}

/** A row of a delimited file with too few or too many cells may have slipped sideways. */
function slippedRow(row: SheetRow, { found }: UnderstoodTable): string | null {
  const columns = found.paths.length;
  const beyond = row.cells.slice(columns).some((cell) => cell !== undefined);
  if (row.cells.length >= columns && !beyond) return null;
  return `The row has ${row.cells.length} cells where the header has ${columns}`;
}

type RowPeriod = { period: PeriodText; rest: string };

/** The period of each row, settled together: what `202223` is depends on the rows beside it and on the period's kind. */
function rowPeriods({ columns, found }: UnderstoodTable): (RowPeriod | null)[] {
  const column = columns.find(({ role }) => role.kind === 'period');
  if (!column) return found.rows.map(() => null);
  const read = found.rows.map(({ row }) => findPeriod(textAt(row, column.index)));
  const settled = settleFamily(read.flatMap((one) => (one ? [one.period] : [])));
  let next = 0;
  return read.map((one) => {
    if (!one) return null;
    const period = settled[next] ?? one.period;
    next += 1;
    return { ...one, period };
  });
}

function placeOfRow(columns: readonly Column[], row: SheetRow): TableFigure['place'] {
  const given: { number?: string; code?: string; name?: string } = {};
  let names = false;
  for (const { index, role } of columns) {
    if (role.kind !== 'area') continue;
    names = true;
    const text = textAt(row, index);
    if (text !== '' && given[role.by] === undefined) given[role.by] = text;
  }
  if (!names) return 'own';
  return findPlace(given) ?? placeOfLevel(columns, row);
}

/** In tidy tables the country and the region stand in columns of their own, and the council's are blank. */
function placeOfLevel(columns: readonly Column[], row: SheetRow): TableFigure['place'] {
  const at = (words: RegExp) => columns.find(({ label }) => words.test(label.toLowerCase()));
  const level = columns.find(({ role }) => role.kind === 'level');
  const kind = level ? textAt(row, level.index).toLowerCase() : '';
  if (kind === 'national') return findPlace({ name: 'England' });
  const region = at(/^region[ _](code|name)$/);
  if (kind !== 'regional' || !region) return null;
  const text = textAt(row, region.index);
  return findPlace({ code: text, name: text });
}

function labelsOf(columns: readonly Column[], row: SheetRow, section: string): string[] {
  const labels = columns.flatMap(({ index, role }) =>
    role.kind === 'label' ? [textAt(row, index).replace(/\s+/g, ' ')] : [],
  );
  return [section, ...labels].filter((text) => text !== '');
}

function periodPart(columns: readonly Column[], row: SheetRow): string {
  const column = columns.find(({ role }) => role.kind === 'period-part');
  return column ? textAt(row, column.index) : '';
}

/** A blank with its reason in another column is missing for that reason. */
function reasonBeside(
  missing: MissingKind,
  columns: readonly Column[],
  row: SheetRow,
): MissingKind {
  if (missing !== 'blank') return missing;
  for (const { index, role } of columns) {
    if (role.kind !== 'remark') continue;
    const remark = textAt(row, index);
    if (remark === '') continue;
    const symbol = missingKindOf(remark);
    if (symbol !== null) return symbol;
    return /suppress|withheld|disclos|small number/i.test(remark) ? 'suppressed' : 'not_available';
  }
  return missing;
}

/** A column as people find it: by its heading in a delimited file where that is clear, else by its letters. */
function nameOf(
  { index, label }: Column,
  table: UnderstoodTable,
  { csv }: { csv: boolean },
): string {
  const unique = table.columns.filter((other) => other.label === label).length === 1;
  return csv && label !== '' && unique ? label : columnLetters(index);
}
