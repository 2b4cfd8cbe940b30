/**
 * What a cell is by its format. `percent`: `text` is already in hundredths with its sign, `26.6%`. `date`: `text` is
 * the ISO day. `time`: `hh:mm`. `error`: what a spreadsheet shows for a formula that failed, such as `#REF!`.
 */
export type CellKind = 'text' | 'number' | 'percent' | 'date' | 'time' | 'error';

/** One filled cell. `text` is its value without display format: no thousands separators, no rounding, no colour. */
export type SheetCell = { text: string; kind: CellKind };

/** `number` is the row as the spreadsheet shows it. Cells that are empty are holes. */
export type SheetRow = {
  number: number;
  hidden: boolean;
  cells: readonly (SheetCell | undefined)[];
};

/** A merged range: rows as numbered in the spreadsheet, columns from 0, both ends within it. */
export type MergedRange = { top: number; left: number; bottom: number; right: number };

export type Sheet = {
  name: string;
  hidden: boolean;
  /** Rows with at least one filled cell, in order. */
  rows: readonly SheetRow[];
  merged: readonly MergedRange[];
  hiddenColumns: ReadonlySet<number>;
};

export type WorkbookKind = 'csv' | 'xlsx' | 'ods';

export type Workbook = {
  kind: WorkbookKind;
  sheets: readonly Sheet[];
  /** What was left unread and why: macros, links to other files, formulas without a stored result. */
  notes: readonly string[];
};

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** The column from 0 of letters such as `AA`; -1 for anything else. */
export function columnOfLetters(letters: string): number {
  if (!/^[A-Z]{1,3}$/.test(letters)) return -1;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
