import { CsvError, parse } from 'csv-parse/sync';

import { MAX_COLUMNS, MAX_ROWS } from '../limits.ts';
import { FileRefused } from '../rejection.ts';
import { findDelimiter } from './find-delimiter.ts';

/** `number` is the row as a spreadsheet shows it; a cell with a line break in it is still one row. */
export type TableRow = { number: number; cells: readonly string[] };
export type Table = { header: readonly string[]; rows: readonly TableRow[] };

/**
 * A delimited text as a table: RFC 4180 with `,`, `;` or tab, CRLF or LF, line breaks in quoted cells. Names in the
 * header are trimmed; blank lines are left out but counted. Throws `FileRefused` for quotes that do not pair, two
 * columns of one name, control characters in the header, or more than 200,000 rows or 1,000 columns.
 */
export function parseTable(text: string): Table {
  const [first, ...rest] = parseRecords(text);
  const header = (first ?? []).map((name) => name.trim());
  checkHeader(header);
  if (rest.length > MAX_ROWS) throw new FileRefused('The file has more than 200,000 rows');
  const rows = rest
    .map((cells, index) => ({ number: index + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length === 0) throw new FileRefused('The file has a header and no rows below it');
  return { header, rows };
}

/** Every record of a delimited text, blank ones included. Throws `FileRefused` for quotes that do not pair. */
export function parseRecords(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: findDelimiter(text),
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      to: MAX_ROWS + 2,
    });
  } catch (error) {
    if (error instanceof CsvError) throw refusalOf(error);
    throw error;
  }
}

function refusalOf(error: CsvError): FileRefused {
  const records: unknown = error['records'];
  const row = typeof records === 'number' ? records + 1 : undefined;
  const at = row === undefined ? {} : { row };
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return new FileRefused('A quotation mark is opened and never closed', at);
    case 'INVALID_OPENING_QUOTE':
    case 'CSV_INVALID_CLOSING_QUOTE':
      return new FileRefused('A quotation mark stands in the middle of a cell', at);
    default:
      return new FileRefused('The rows cannot be told apart: this is not a well-formed CSV', at);
  }
}

/** Throws `FileRefused` for a header whose columns cannot be told apart. */
export function checkHeader(header: readonly string[]): void {
  if (header.length > MAX_COLUMNS) throw new FileRefused('The file has more than 1,000 columns');
  const named = header.filter((name) => name !== '');
  const twice = named.find((name, index) => named.indexOf(name) !== index);
  if (twice !== undefined) {
    const columns = header.flatMap((name, index) => (name === twice ? [index + 1] : []));
    throw new FileRefused(
      `Two columns are called “${twice}” (columns ${columns.join(' and ')}), so neither can be trusted`,
      { row: 1, column: twice, foreign: true },
    );
  }
  if (named.some(hasControlCharacter)) {
    throw new FileRefused('A column name holds a control character', { row: 1 });
  }
}

/**
 * True for characters no one types into a table: controls other than tab and line breaks, marks that turn the
 * direction of text, and the sign for a character that could not be read.
 */
export function hasControlCharacter(text: string): boolean {
  return /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}\ufffd]/u.test(text);
}
