import { MAX_SHEETS } from '../../limits.ts';
import { FileRefused } from '../../rejection.ts';
import { countCells } from '../count-cells.ts';
import type { MergedRange, SheetCell, Workbook } from '../workbook.ts';
import { readXml, type Attributes } from '../xml/read-xml.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { odsCell, type OdsValue } from './ods-cell.ts';

type OpenSheet = {
  name: string;
  hidden: boolean;
  rows: { number: number; hidden: boolean; cells: (SheetCell | undefined)[] }[];
  merged: MergedRange[];
  hiddenColumns: Set<number>;
};

/**
 * An OpenDocument spreadsheet. Repeated cells and rows are counted, not copied: an empty stretch costs nothing, a
 * filled one counts in full against the limits, and a repeated row shares its cells. Comments and drawings are left
 * out. Throws `FileRefused`, also for a file that is encrypted.
 */
export function readOds(zip: ZipArchive): Workbook {
  refuseEncrypted(zip);
  const sheets: OpenSheet[] = [];
  const hiddenStyles = new Set<string>();
  const count = countCells();
  let style = '';
  let sheet: OpenSheet | null = null;
  let nextRow = 1;
  let nextColumn = 0;
  let row = { repeated: 1, hidden: false, cells: [] as (SheetCell | undefined)[] };
  let cell: OdsValue | null = null;
  let aside = 0;
  let inParagraph = false;

  function openCell(attributes: Attributes): void {
    const repeated = repeatOf(attributes, 'number-columns-repeated');
    const covered = {
      columns: repeatOf(attributes, 'number-columns-spanned'),
      rows: repeatOf(attributes, 'number-rows-spanned'),
    };
    if (sheet && (covered.columns > 1 || covered.rows > 1)) {
      sheet.merged.push({
        top: nextRow,
        left: nextColumn,
        bottom: nextRow + covered.rows - 1,
        right: nextColumn + covered.columns - 1,
      });
    }
    cell = {
      type: attributes.get('value-type') ?? '',
      value:
        attributes.get('value') ?? attributes.get('date-value') ?? attributes.get('time-value'),
      paragraphs: [],
      repeated,
    };
  }

  function closeCell({ repeated, ...value }: OdsValue): void {
    const filled = odsCell(value);
    if (filled) {
      count(0, 0, nextColumn + repeated);
      row.cells.length = nextColumn;
      for (let index = 0; index < repeated; index += 1) row.cells.push(filled);
    }
    nextColumn += repeated;
  }

  function closeRow(): void {
    const filled = row.cells.filter((one) => one !== undefined).length;
    if (sheet && filled > 0) {
      count(row.repeated, filled, row.cells.length);
      for (let index = 0; index < row.repeated; index += 1) {
        sheet.rows.push({ number: nextRow + index, hidden: row.hidden, cells: row.cells });
      }
    }
    nextRow += row.repeated;
  }

  function openElement(name: string, attributes: Attributes): void {
    switch (name) {
      case 'style':
        style = attributes.get('name') ?? '';
        return;
      case 'table-properties':
        if (attributes.get('display') === 'false') hiddenStyles.add(style);
        return;
      case 'table':
        sheet = {
          name: attributes.get('name') ?? '',
          hidden: hiddenStyles.has(attributes.get('style-name') ?? ''),
          rows: [],
          merged: [],
          hiddenColumns: new Set(),
        };
        sheets.push(sheet);
        if (sheets.length > MAX_SHEETS) {
          throw new FileRefused('The workbook has more than 50 sheets');
        }
        nextRow = 1;
        nextColumn = 0;
        return;
      case 'table-column': {
        const repeated = repeatOf(attributes, 'number-columns-repeated');
        if (isHidden(attributes)) hideColumns(sheet, nextColumn, repeated);
        nextColumn += repeated;
        return;
      }
      case 'table-row':
        row = {
          repeated: repeatOf(attributes, 'number-rows-repeated'),
          hidden: isHidden(attributes),
          cells: [],
        };
        nextColumn = 0;
        return;
      case 'table-cell':
      case 'covered-table-cell':
        openCell(attributes);
        return;
      case 'p':
        inParagraph = cell !== null;
        cell?.paragraphs.push('');
        return;
      case 's':
        addText(' '.repeat(Math.min(repeatOf(attributes, 'c'), 100)));
        return;
      case 'line-break':
        addText('\n');
        return;
      default:
    }
  }

  function addText(text: string): void {
    if (!cell || !inParagraph || aside > 0) return;
    const last = cell.paragraphs.length - 1;
    cell.paragraphs[last] = (cell.paragraphs[last] ?? '') + text;
  }

  readXml(zip, 'content.xml', {
    open(name, attributes) {
      if (ASIDE.has(name)) aside += 1;
      if (aside === 0) openElement(name, attributes);
    },
    close(name) {
      if (ASIDE.has(name)) aside -= 1;
      else if (aside > 0) return;
      else if (name === 'p') inParagraph = false;
      else if ((name === 'table-cell' || name === 'covered-table-cell') && cell) {
        closeCell(cell);
        cell = null;
      } else if (name === 'table-row') closeRow();
    },
    text: addText,
  });
  return { kind: 'ods', sheets, notes: [] };
}

/** What hangs on a cell or sheet and is no part of its text: comments, drawings with tables of their own, old values. */
const ASIDE = new Set(['annotation', 'shapes', 'frame', 'tracked-changes', 'dde-links']);

function repeatOf(attributes: Attributes, name: string): number {
  const given = Number(attributes.get(name) ?? 1);
  return Number.isInteger(given) && given > 0 && given < 1e9 ? given : 1;
}

function isHidden(attributes: Attributes): boolean {
  return ['collapse', 'filter'].includes(attributes.get('visibility') ?? '');
}

/** A stretch of hidden columns usually runs to the end of the sheet; only those that can hold cells matter. */
function hideColumns(sheet: OpenSheet | null, from: number, repeated: number): void {
  const end = Math.min(from + repeated, 16_384);
  for (let column = from; column < end; column += 1) sheet?.hiddenColumns.add(column);
}

function refuseEncrypted(zip: ZipArchive): void {
  if (!zip.has('META-INF/manifest.xml')) return;
  readXml(zip, 'META-INF/manifest.xml', {
    open(name) {
      if (name === 'encryption-data') {
        throw new FileRefused('The workbook is protected by a password. Save it without one.');
      }
    },
    close() {
      // Only what opens says that a part is encrypted.
    },
  });
}
