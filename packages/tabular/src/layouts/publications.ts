import { isCivilDate, type CivilDate } from '@heed/domain/calendar/civil-date';

import { shown } from '../cells/read-number.ts';
import type { Table, TableRow } from '../file/parse-table.ts';
import { rowProblem, type Rejection } from '../rejection.ts';

/** One of the publications that a table tells of, with the rows that were new or changed in it. */
export type Publication = { on: CivilDate; name: string; rows: TableRow[] };

const DAY = 'published_on';
const NAME = 'source_commit';
const VERSION = 'version';

/**
 * The publications of a log of versions, oldest first; of two on one day the one with the later versions comes last.
 * In: a table with the columns `published_on` and `version`, and `source_commit` where a day had more than one
 * publication. A row whose day or version cannot be read, or whose day lies ahead of `today`, is rejected.
 */
export function publicationsOf(
  table: Table,
  today: CivilDate,
): { publications: Publication[]; rejected: Rejection[] } {
  const [day, name, version] = [DAY, NAME, VERSION].map((column) => table.header.indexOf(column));
  const rejected: Rejection[] = [];
  const found = new Map<string, Publication & { version: number }>();
  for (const row of table.rows) {
    const cell = (at = -1) => (row.cells[at] ?? '').trim();
    const problem = problemOf(row.number, { on: cell(day), version: cell(version), today });
    if (problem) {
      rejected.push(problem);
      continue;
    }
    const one = { on: cell(day), name: cell(name), version: Number(cell(version)) };
    const key = `${one.on} ${one.name}`;
    const there = found.get(key);
    if (there) {
      there.rows.push(row);
      there.version = Math.max(there.version, one.version);
    } else found.set(key, { ...one, rows: [row] });
  }
  const publications = [...found.values()]
    .sort((a, b) => (a.on === b.on ? a.version - b.version : a.on < b.on ? -1 : 1))
    .map(({ on, name: named, rows }) => ({ on, name: named, rows }));
  return { publications, rejected };
}

function problemOf(
  row: number,
  { on, version, today }: { on: string; version: string; today: CivilDate },
): Rejection | null {
  if (!isCivilDate(on)) {
    return rowProblem(row, DAY, `“${shown(on)}” is not a date like 2025-03-27`);
  }
  if (on > today) return rowProblem(row, DAY, `The day of publication ${on} is still to come`);
  if (!/^[1-9]\d{0,5}$/.test(version)) {
    return rowProblem(row, VERSION, `“${shown(version)}” is not the number of a version`);
  }
  return null;
}
