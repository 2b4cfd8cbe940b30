import type { MissingKind } from '../cells/missing-kinds.ts';
import { fatal, type Rejection } from '../rejection.ts';
import type { Sheet, Workbook } from '../workbook/workbook.ts';
import type { TableFigure, Yardstick } from './figure.ts';
import { findTables } from './find-tables.ts';
import { readTable } from './read-table.ts';
import { understandTable, type UnderstoodTable } from './understand-table.ts';

/** One table that was understood. `sheet` is null in a delimited file, which has no sheets. */
export type SheetTable = { sheet: string | null; table: UnderstoodTable };

export type WorkbookReading = {
  tables: SheetTable[];
  /** Data rows: neither titles, headers, sections, gaps nor notes. */
  rowsRead: number;
  figures: TableFigure[];
  /** Targets, tolerances and averages beside them. */
  yardsticks: Yardstick[];
  missing: Partial<Record<MissingKind, number>>;
  rejected: Rejection[];
  notes: string[];
};

/**
 * Every table of a workbook and every figure in them, without a description of the file. Nothing is left out without
 * being counted: sheets without a table, hidden rows, second figures, targets and undated figures are in the notes, and
 * what should be a figure and is none is rejected by sheet, row and column.
 */
export function readWorkbook(workbook: Workbook): WorkbookReading {
  const csv = workbook.kind === 'csv';
  const reading: WorkbookReading = {
    tables: [],
    rowsRead: 0,
    figures: [],
    yardsticks: [],
    missing: {},
    rejected: [],
    notes: [...workbook.notes],
  };
  const counts = { doubled: 0, yardsticks: 0, undated: 0, hiddenRows: 0, inWords: 0 };
  const without: string[] = [];
  const hidden: string[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.hidden) {
      hidden.push(sheet.name);
      continue;
    }
    const name = csv ? null : sheet.name;
    counts.hiddenRows += sheet.rows.filter((row) => row.hidden).length;
    const tables = tablesOf(sheet, csv);
    if (tables.length === 0) without.push(sheet.name);
    for (const table of tables) {
      reading.tables.push({ sheet: name, table });
      reading.rowsRead += table.found.rows.length;
      if (table.shape !== 'list') counts.inWords += numbersInWords(table);
      if (table.problem !== null) {
        reading.rejected.push({
          ...fatal(table.problem, { row: table.found.headerRows[0] ?? null }),
          sheet: name,
        });
        continue;
      }
      const read = readTable(table, { sheet: name, csv });
      for (const figure of read.figures) reading.figures.push(figure);
      for (const problem of read.rejected) reading.rejected.push(problem);
      counts.doubled += read.doubled;
      counts.yardsticks += read.yardsticks.length;
      for (const yardstick of read.yardsticks) reading.yardsticks.push(yardstick);
      counts.undated += read.undated;
    }
  }
  nameSheets(reading);
  for (const { missing } of reading.figures) {
    if (missing !== null) reading.missing[missing] = (reading.missing[missing] ?? 0) + 1;
  }
  if (!csv && without.length > 0)
    reading.notes.push(`Sheets that hold no table: ${without.join(', ')}`);
  if (hidden.length > 0) reading.notes.push(`Hidden sheets, left out: ${hidden.join(', ')}`);
  reading.notes.push(...notesOn(counts, workbook));
  return reading;
}

/** A sheet named for its notes is not searched; nor is a table of words alone one, unless it lists areas. */
function tablesOf(sheet: Sheet, csv: boolean): UnderstoodTable[] {
  if (
    !csv &&
    /^(cover( sheet)?|contents?|notes?|read ?me|metadata|information)$/i.test(sheet.name.trim())
  ) {
    return [];
  }
  return findTables(sheet).flatMap((found) => understandTable(found, { alone: csv }) ?? []);
}

function notesOn(
  {
    doubled,
    yardsticks,
    undated,
    hiddenRows,
    inWords,
  }: Record<'doubled' | 'yardsticks' | 'undated' | 'hiddenRows' | 'inWords', number>,
  { sheets }: Workbook,
): string[] {
  const hiddenColumns = sheets.reduce((sum, sheet) => sum + filledHidden(sheet), 0);
  const counted: [number, string][] = [
    [doubled, 'Cells with a second figure in brackets, of which the first was read'],
    [yardsticks, 'Targets, tolerances and averages, left out'],
    [undated, 'Figures without a period, left out'],
    [inWords, 'Numbers in columns of words, not read as figures'],
    [hiddenRows, 'Hidden rows, left out'],
    [hiddenColumns, 'Hidden columns with something in them, left out'],
  ];
  return counted.filter(([count]) => count > 0).map(([count, words]) => `${words}: ${count}`);
}

function filledHidden({ hiddenColumns, rows }: Sheet): number {
  if (hiddenColumns.size === 0) return 0;
  const filled = new Set(
    rows.flatMap(({ cells }) => cells.flatMap((cell, at) => (cell ? [at] : []))),
  );
  return [...hiddenColumns].filter((column) => filled.has(column)).length;
}

function numbersInWords({ columns }: UnderstoodTable): number {
  return columns.reduce((sum, { role }) => sum + (role.kind === 'label' ? role.numbers : 0), 0);
}

/** The same heading on several sheets is as many measures, so there the sheet's name is part of each. */
function nameSheets({ tables, figures, yardsticks }: WorkbookReading): void {
  if (new Set(tables.map(({ sheet }) => sheet)).size < 2) return;
  for (const figure of [...figures, ...yardsticks])
    figure.measure = `${figure.sheet ?? ''} · ${figure.measure}`;
}
