import { writeCsv } from '@heed/tabular/write/write-csv';
import type { OutTable } from '@heed/tabular/write/table';
import { writeXlsx } from '@heed/tabular/write/write-xlsx';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A table as a CSV file to download. The name is ours: letters, digits, dots and dashes. */
export function csvDownload(name: string, table: OutTable): Response {
  return download(writeCsv(table), `${safeName(name)}.csv`, 'text/csv; charset=utf-8');
}

/** The same as a workbook. */
export function xlsxDownload(name: string, table: OutTable): Response {
  return download(writeXlsx({ sheet: name, table }), `${safeName(name)}.xlsx`, XLSX);
}

function download(
  body: string | Uint8Array<ArrayBuffer>,
  fileName: string,
  type: string,
): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${fileName}"`,
    },
  });
}

function safeName(name: string): string {
  return name.replace(/[^A-Za-z0-9.-]+/g, '-');
}
