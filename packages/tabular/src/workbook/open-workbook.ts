import { decodeText, type TextEncodingName } from '../file/decode-text.ts';
import { parseRecords } from '../file/parse-table.ts';
import { MAX_ROWS } from '../limits.ts';
import { FileRefused } from '../rejection.ts';
import { countCells } from './count-cells.ts';
import { readOds } from './ods/read-ods.ts';
import type { SheetCell, SheetRow, Workbook } from './workbook.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';
import { openZip } from './zip/open-zip.ts';

/** Whether the bytes begin as a zip archive does, which is what XLSX and ODS files are. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * Any file that holds sheets, as one model, told apart by content and never by name: XLSX, ODS, or delimited text as a
 * workbook of one sheet without a name. Throws `FileRefused` for everything else, with what to do about it.
 */
export function openWorkbook(bytes: Uint8Array): Workbook {
  if (!isZip(bytes)) return csvWorkbook(decodeText(bytes));
  const zip = openZip(bytes);
  if (zip.has('xl/workbook.xml')) return readXlsx(zip);
  if (zip.has('content.xml')) return readOds(zip);
  if (zip.has('xl/workbook.bin')) {
    throw new FileRefused('This is a binary workbook (XLSB). Save it as XLSX.');
  }
  throw new FileRefused('This is a zip archive without a workbook in it. Unpack it first.');
}

function csvWorkbook({ text, encoding }: { text: string; encoding: TextEncodingName }): Workbook {
  const records = parseRecords(text);
  if (records.length > MAX_ROWS) throw new FileRefused('The file has more than 200,000 rows');
  const count = countCells();
  const rows: SheetRow[] = [];
  for (const [index, record] of records.entries()) {
    const cells = record.map(csvCell);
    const filled = cells.filter((cell) => cell !== undefined).length;
    if (filled === 0) continue;
    count(1, filled, cells.length);
    rows.push({ number: index + 1, hidden: false, cells });
  }
  return {
    kind: 'csv',
    sheets: [{ name: '', hidden: false, rows, merged: [], hiddenColumns: new Set() }],
    notes: encoding === 'UTF-8' ? [] : [`The file was read as ${encoding}`],
  };
}

function csvCell(text: string): SheetCell | undefined {
  return text.trim() === '' ? undefined : { text, kind: 'text' };
}
