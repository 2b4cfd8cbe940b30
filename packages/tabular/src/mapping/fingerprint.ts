import { createHash } from 'node:crypto';

import { plainLabel } from '../tables/header-label.ts';
import type { Column } from '../tables/table.ts';
import type { SheetTable } from '../tables/read-workbook.ts';

/**
 * By what a file is recognised when its next release comes: the headings of its tables without the periods in them, in
 * any order. Names of sheets and of the file do not count, because they change with each release.
 */
export function fingerprintOf(tables: readonly SheetTable[]): string {
  const headers = tables.map(({ table }) => [...new Set(table.columns.map(headingOf))].toSorted());
  const distinct = [...new Set(headers.map((names) => names.join('\t')))].toSorted();
  return createHash('sha256').update(distinct.join('\n')).digest('hex').slice(0, 32);
}

function headingOf({ label, role }: Column): string {
  if (role.kind !== 'figure' || role.period === null) return plainLabel(label);
  return `@ ${plainLabel(role.metric)}${role.place === null ? '' : ` ${role.place.name}`}`;
}
