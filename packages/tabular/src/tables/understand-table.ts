import { findPeriod, type PeriodText } from '../periods/period-text.ts';
import type { Column, FoundTable, TableShape } from './table.ts';
import { understandColumns } from './understand-columns.ts';

/**
 * A table with its columns understood. `period` is the one its title names, where neither rows nor headings do.
 * `problem` says why its numbers cannot be read as figures.
 */
export type UnderstoodTable = {
  found: FoundTable;
  columns: readonly Column[];
  shape: TableShape;
  period: PeriodText | null;
  problem: string | null;
};

/** Columns of words from which a table without areas and periods is a list, such as a dictionary of measures. */
const LIST_WIDTH = 3;

/**
 * What a table is. It holds figures if each of its numbers has a period, in its row, its heading or the title; the area
 * is the partnership's own where nothing names one. Without periods it is a list; null if it is not even that, as
 * sheets of contents and notes.
 */
export function understandTable(
  found: FoundTable,
  { alone }: { alone: boolean },
): UnderstoodTable | null {
  const columns = understandColumns(found);
  const figures = columns.flatMap(({ role }) => (role.kind === 'figure' ? [role] : []));
  const has = (kind: Column['role']['kind']) => columns.some(({ role }) => role.kind === kind);
  const across = figures.filter(({ period }) => period !== null);
  const areas = has('area');
  const base = { found, columns, period: null, problem: null };
  if (figures.length > 0 && has('period')) return { ...base, shape: 'long' };
  if (across.length > 0) return { ...base, shape: shapeAcross(columns) };
  const period = figures.length > 0 ? titlePeriod(found) : null;
  if (period !== null && (areas || !alone)) return { ...base, shape: 'long', period };
  const words = columns.filter(
    ({ role }) => role.kind === 'label' || role.kind === 'remark',
  ).length;
  if (areas || (alone && words >= LIST_WIDTH)) {
    return { ...base, columns: columns.map(withoutFigures), shape: 'list' };
  }
  if (figures.length === 0) return null;
  const problem = 'No column, heading or title says which period the figures are about';
  return { ...base, columns, shape: 'long', problem };
}

function shapeAcross(columns: readonly Column[]): TableShape {
  const roles = columns.map(({ role }) => role);
  const figures = roles.flatMap((role) => (role.kind === 'figure' ? [role] : []));
  const mixed =
    roles.some(({ kind }) => kind === 'yardstick') ||
    figures.some(({ period, place }) => period === null || place !== null);
  if (mixed) return 'mixed';
  return figures.every(({ period }) => period?.form === 'month') ? 'wide-months' : 'wide-years';
}

/** Numbers of a list are attributes: they are about no period. */
function withoutFigures(column: Column): Column {
  return column.role.kind === 'figure' ? { ...column, role: { kind: 'aside' } } : column;
}

/** The period of the last title that names one, as `Position at 31 March 2024`. */
function titlePeriod({ around }: FoundTable): PeriodText | null {
  for (const title of around.slice(0, 10)) {
    const found = findPeriod(title);
    if (found) return found.period;
  }
  return null;
}
