import { FileRefused } from '../../rejection.ts';
import { countCells } from '../count-cells.ts';
import type { Sheet, Workbook } from '../workbook.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { readXlsxSheet } from './read-xlsx-sheet.ts';
import { readSharedStrings, readStyles, readWorkbookPart } from './xlsx-parts.ts';

/**
 * An Office Open XML workbook: the stored value of each cell. Formulas are never computed, macros never run, and links
 * to other files never followed; that they are there is noted. Throws `FileRefused`.
 */
export function readXlsx(zip: ZipArchive): Workbook {
  if (!zip.has('xl/_rels/workbook.xml.rels')) {
    throw new FileRefused('The workbook is damaged: it does not say where its sheets are');
  }
  const { sheets: parts, epoch } = readWorkbookPart(zip);
  if (parts.length === 0) throw new FileRefused('The workbook has no sheet with cells');
  const context = {
    strings: readSharedStrings(zip),
    styles: readStyles(zip),
    epoch,
    count: countCells(),
  };
  const sheets: Sheet[] = [];
  let withoutResult = 0;
  for (const { name, hidden, part } of parts) {
    if (!zip.has(part))
      throw new FileRefused(`The workbook is damaged: the sheet ${name} is missing`);
    const { formulasWithoutResult, ...content } = readXlsxSheet(zip, part, context);
    withoutResult += formulasWithoutResult;
    sheets.push({ name, hidden, ...content });
  }
  return { kind: 'xlsx', sheets, notes: notesOn(zip, withoutResult) };
}

function notesOn(zip: ZipArchive, withoutResult: number): string[] {
  const some = (folder: string) => zip.names.some((name) => name.startsWith(folder));
  return [
    ...(zip.has('xl/vbaProject.bin') ? ['The workbook holds macros, which were not run'] : []),
    ...(some('xl/externalLinks/')
      ? ['The workbook links to other files, which were not opened; stored values were read']
      : []),
    ...(withoutResult > 0
      ? [`Formulas without a stored result, read as blank: ${withoutResult}`]
      : []),
  ];
}
