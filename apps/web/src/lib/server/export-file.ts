import type { OutTable } from '@heed/tabular/write/table';
import { error } from '@sveltejs/kit';

import { csvDownload, xlsxDownload } from './csv.ts';

/** A table as the file the address asks for. */
export function exportFile(format: string, name: string, table: OutTable): Response {
  if (format === 'csv') return csvDownload(name, table);
  if (format === 'xlsx') return xlsxDownload(name, table);
  error(404, 'Figures can be had as .csv or .xlsx.');
}
