import { stringify } from 'csv-stringify/sync';

import type { OutTable } from './table.ts';

/**
 * A table as CSV that a spreadsheet opens as text and numbers, never as a formula: text that begins with `=`, `+`, `-`,
 * `@`, a tab or a carriage return, or their full-width forms, gets a `'` before it (ASVS 5.0, 1.2.10). With a byte order
 * mark, without which a common spreadsheet reads accents wrongly.
 */
export function writeCsv({ columns, rows }: OutTable): string {
  return stringify([columns, ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}
