import { readFigureCell } from '../cells/read-figure.ts';
import { missingKindOf } from '../cells/missing-kinds.ts';
import { findPeriod } from '../periods/period-text.ts';
import { isAreaCode } from '../places/find-place.ts';
import type { SheetCell, SheetRow } from '../workbook/workbook.ts';

export function filledColumns({ cells }: SheetRow): number[] {
  return cells.flatMap((cell, index) => (cell && cell.text.trim() !== '' ? [index] : []));
}

export function textAt(row: SheetRow, column: number): string {
  return row.cells[column]?.text.trim() ?? '';
}

/** Whether a cell holds a number that is no period: what a header never has and a row of figures does. */
export function isPlainFigure(cell: SheetCell): boolean {
  if (cell.kind === 'date' || isAreaCode(cell.text)) return false;
  if (cell.kind === 'percent') return true;
  return readFigureCell(cell.text).kind === 'value' && !couldBePeriod(cell.text);
}

/** A symbol for a missing figure, which stands among figures and not in a header. */
export function isMissingMark(cell: SheetCell): boolean {
  return missingKindOf(cell.text) !== null;
}

/** Whether a cell can stand in a header: words or a period. */
export function isHeaderLike(cell: SheetCell): boolean {
  return !isPlainFigure(cell) && !isMissingMark(cell);
}

function couldBePeriod(text: string): boolean {
  return findPeriod(text) !== null || /^4\d{4}$/.test(text.trim());
}
