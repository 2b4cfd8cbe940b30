import type { MergedRange, SheetRow } from '../workbook/workbook.ts';
import { filledColumns, isHeaderLike, textAt } from './cell-kinds.ts';

/** How many rows below say how wide the table is. */
const ROWS_BELOW = 20;
/** A header names at least this share of the columns the rows below fill. */
const NAMED_SHARE = 0.6;

/** Positions of the header rows among `rows`, first and last; null if none of the rows from `from` on can be one. */
export type HeaderPlace = { first: number; last: number };

/**
 * Where a table's header is: the first row from `from` on that consists of words and periods and is about as wide as
 * the rows below it. A row directly above that names groups of columns belongs to it, and one directly below that
 * carries on under merged cells.
 */
export function findHeader(
  rows: readonly SheetRow[],
  merged: readonly MergedRange[],
  from: number,
): HeaderPlace | null {
  for (let at = from; at < rows.length - 1; at += 1) {
    const last = continues(rows, merged, at) ? at + 1 : at;
    if (last + 1 >= rows.length || !couldBeHeader(rows, { first: at, last })) continue;
    return { first: at > from && isGroupRow(rows, at - 1) ? at - 1 : at, last };
  }
  return null;
}

function couldBeHeader(rows: readonly SheetRow[], { first, last }: HeaderPlace): boolean {
  const row = rows[first];
  if (!row || !allHeaderLike(row)) return false;
  const named = new Set(rows.slice(first, last + 1).flatMap(filledColumns));
  if (filledColumns(row).length < 2 || isRemark(textAt(row, filledColumns(row)[0] ?? 0)))
    return false;
  const width = typicalWidth(rows.slice(last + 1, last + 1 + ROWS_BELOW));
  return width >= 2 && named.size >= width * NAMED_SHARE;
}

/** The middle number of filled cells among rows with more than one. */
function typicalWidth(rows: readonly SheetRow[]): number {
  const widths = rows
    .map((row) => filledColumns(row).length)
    .filter((width) => width > 1)
    .toSorted((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

export function allHeaderLike({ cells }: SheetRow): boolean {
  return cells.every((cell) => !cell || cell.text.trim() === '' || isHeaderLike(cell));
}

/** `2023/24` and `2024/25` above `number` and `rate`: it begins to the right of the first column. */
function isGroupRow(rows: readonly SheetRow[], at: number): boolean {
  const [row, below] = [rows[at], rows[at + 1]];
  if (!row || !below || row.number !== below.number - 1) return false;
  const filled = filledColumns(row);
  const firstBelow = filledColumns(below)[0] ?? 0;
  return filled.length > 0 && (filled[0] ?? 0) > firstBelow && allHeaderLike(row);
}

/** A second header row has nothing under the first heading, and words or periods under others. */
function continues(rows: readonly SheetRow[], merged: readonly MergedRange[], at: number): boolean {
  const [row, below] = [rows[at], rows[at + 1]];
  if (!row || !below || row.number !== below.number - 1 || !allHeaderLike(below)) return false;
  const first = filledColumns(row)[0] ?? 0;
  const filledBelow = filledColumns(below);
  if (filledBelow.length < 2 || filledBelow.includes(first)) return false;
  const wide = merged.some(
    ({ top, bottom, left, right }) => top <= row.number && bottom >= row.number && right > left,
  );
  const under = filledBelow.filter((column) => textAt(row, column) === '').length;
  return wide || under > 0;
}

/** Beginnings of lines that explain a table and are no part of it. */
export function isRemark(text: string): boolean {
  return /^(notes?\b|\[note|source|footnote|\*|†|copyright|contact|end of)/i.test(text);
}
