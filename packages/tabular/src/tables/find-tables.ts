import type { MergedRange, Sheet, SheetRow } from '../workbook/workbook.ts';
import { filledColumns, isHeaderLike, textAt } from './cell-kinds.ts';
import { allHeaderLike, findHeader, isRemark, type HeaderPlace } from './find-header.ts';
import { cleanLabel } from './header-label.ts';
import type { FoundTable } from './table.ts';

/**
 * The tables of a sheet from top to bottom, each with its header, its data rows with the section they stand under, and
 * the titles and notes around them. Hidden rows and columns are taken as not there. A sheet without a header above rows
 * of the same width has none.
 */
export function findTables(sheet: Sheet): FoundTable[] {
  const rows = sheet.rows.filter(({ hidden }) => !hidden).map((row) => withoutHidden(row, sheet));
  const tables: FoundTable[] = [];
  let from = 0;
  while (from < rows.length) {
    const header = findHeader(rows, sheet.merged, from);
    if (header === null) break;
    const { table, next } = takeTable(rows, { header, from, merged: sheet.merged });
    if (table.rows.length > 0) tables.push(table);
    from = next;
  }
  return tables;
}

function withoutHidden(row: SheetRow, { hiddenColumns }: Sheet): SheetRow {
  if (hiddenColumns.size === 0) return row;
  const cells = row.cells.map((cell, index) => (hiddenColumns.has(index) ? undefined : cell));
  return { ...row, cells };
}

function takeTable(
  rows: readonly SheetRow[],
  { header, from, merged }: { header: HeaderPlace; from: number; merged: readonly MergedRange[] },
): { table: FoundTable; next: number } {
  const headerRows = rows.slice(header.first, header.last + 1);
  const paths = headerPaths(headerRows, merged);
  const data: { row: SheetRow; section: string }[] = [];
  const around = rows.slice(from, header.first).flatMap(textsOf);
  let section = '';
  let at = header.last + 1;
  for (; at < rows.length; at += 1) {
    const row = rows[at];
    if (!row) break;
    if (startsNewTable(rows, at, headerRows)) break;
    const filled = filledColumns(row);
    const first = textAt(row, filled[0] ?? 0);
    if (repeatsHeader(row, headerRows)) continue;
    if (filled.length === 1 && width(paths) > 2) {
      if (isRemark(first) || filled[0] !== firstColumn(paths)) around.push(first);
      if (!isRemark(first)) section = cleanLabel(first);
    } else if (filled.length <= 2 && width(paths) > 3 && isRemark(first)) {
      around.push(...textsOf(row));
    } else data.push({ row, section });
  }
  return {
    table: { headerRows: headerRows.map(({ number }) => number), paths, rows: data, around },
    next: at,
  };
}

/** After a gap or a heading, a row of words over rows with figures begins another block with columns of its own. */
function startsNewTable(
  rows: readonly SheetRow[],
  at: number,
  headerRows: readonly SheetRow[],
): boolean {
  const [row, before, below] = [rows[at], rows[at - 1], rows[at + 1]];
  if (!row || !before || !below || headerRows.includes(before)) return false;
  const apart = row.number > before.number + 1 || filledColumns(before).length === 1;
  if (!apart || filledColumns(row).length < 3 || !allHeaderLike(row)) return false;
  const figures = (one: SheetRow) =>
    one.cells.filter((cell) => cell && cell.text.trim() !== '' && !isHeaderLike(cell)).length;
  const above = rows.slice(0, at).some((one) => figures(one) > 0);
  return above && figures(below) > 0 && !repeatsHeader(row, headerRows);
}

function repeatsHeader(row: SheetRow, headerRows: readonly SheetRow[]): boolean {
  return headerRows.some(
    (header) =>
      filledColumns(header).length > 1 &&
      filledColumns(header).every((column) => textAt(header, column) === textAt(row, column)),
  );
}

function textsOf(row: SheetRow): string[] {
  return filledColumns(row).map((column) => textAt(row, column));
}

function width(paths: FoundTable['paths']): number {
  return paths.filter((path) => path.length > 0).length;
}

function firstColumn(paths: FoundTable['paths']): number {
  return paths.findIndex((path) => path.length > 0);
}

/** What stands above each column: its own cells, and those of merged or open groups that reach over it. */
function headerPaths(
  headerRows: readonly SheetRow[],
  merged: readonly MergedRange[],
): FoundTable['paths'] {
  const columns = Math.max(...headerRows.map(({ cells }) => cells.length));
  const lines = headerRows.map((row, index) =>
    headerLine(row, { columns, merged, last: index === headerRows.length - 1 }),
  );
  return Array.from({ length: columns }, (_, column) => {
    const texts = lines.map((line) => cleanLabel(line[column] ?? '')).filter((text) => text !== '');
    return texts.filter((text, index) => text !== texts[index - 1]);
  });
}

function headerLine(
  row: SheetRow,
  { columns, merged, last }: { columns: number; merged: readonly MergedRange[]; last: boolean },
): string[] {
  const line: string[] = [];
  for (let column = 0; column < columns; column += 1) {
    const own = textAt(row, column);
    const range = merged.find(
      ({ top, bottom, left, right }) =>
        top === row.number && bottom >= top && left < column && right >= column,
    );
    line.push(own === '' && range && !last ? (line[range.left] ?? '') : own);
  }
  const inRange = (column: number) =>
    merged.some(({ top, left, right }) => top === row.number && left <= column && right >= column);
  if (last) return line;
  // Without merged cells a group reaches to the next one.
  for (let column = 1; column < columns; column += 1) {
    const before = line[column - 1] ?? '';
    if (line[column] === '' && before !== '' && merged.length === 0 && !inRange(column)) {
      line[column] = before;
    }
  }
  return line;
}
