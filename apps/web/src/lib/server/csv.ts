import { stringify } from 'csv-stringify/sync';

export type CsvTable = {
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
};

/**
 * A table as CSV that a spreadsheet opens as text and numbers, never as a formula: text that begins with `=`, `+`, `-`,
 * `@`, a tab or a carriage return, or their full-width forms, gets a `'` before it (ASVS 5.0, 1.2.10). With a byte order
 * mark, without which a common spreadsheet reads accents wrongly. Null is an empty cell.
 */
export function toCsv({ columns, rows }: CsvTable): string {
  return stringify([columns, ...rows], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });
}

/** The same as a download. The name is ours: letters, digits, dots and dashes. */
export function csvDownload(name: string, table: CsvTable): Response {
  const fileName = `${name.replace(/[^A-Za-z0-9.-]+/g, '-')}.csv`;
  return new Response(toCsv(table), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${fileName}"`,
    },
  });
}
