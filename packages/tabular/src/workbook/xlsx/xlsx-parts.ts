import { MAX_SHEETS } from '../../limits.ts';
import { FileRefused } from '../../rejection.ts';
import { builtInFormat, formatOfCode, type NumberFormat } from '../number-format.ts';
import { readXml } from '../xml/read-xml.ts';
import type { ZipArchive } from '../zip/open-zip.ts';

export type SheetPart = { name: string; hidden: boolean; part: string };
export type WorkbookPart = { sheets: SheetPart[]; epoch: 1900 | 1904 };

/** The sheets of a workbook in order, with the part each is in. Sheets that are charts alone have no part with cells. */
export function readWorkbookPart(zip: ZipArchive): WorkbookPart {
  const targets = readTargets(zip);
  const sheets: SheetPart[] = [];
  let epoch: WorkbookPart['epoch'] = 1900;
  readXml(zip, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'workbookPr' && isTrue(attributes.get('date1904'))) epoch = 1904;
      if (name !== 'sheet') return;
      const part = targets.get(attributes.get('id') ?? '');
      if (part === undefined || !part.startsWith('xl/worksheets/')) return;
      const state = attributes.get('state') ?? 'visible';
      sheets.push({ name: attributes.get('name') ?? '', hidden: state !== 'visible', part });
      if (sheets.length > MAX_SHEETS) throw new FileRefused('The workbook has more than 50 sheets');
    },
    close: ignore,
  });
  return { sheets, epoch };
}

function readTargets(zip: ZipArchive): Map<string, string> {
  const targets = new Map<string, string>();
  readXml(zip, 'xl/_rels/workbook.xml.rels', {
    open(name, attributes) {
      const target = attributes.get('Target');
      if (name !== 'Relationship' || target === undefined) return;
      if (attributes.get('TargetMode') === 'External') return;
      const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      targets.set(attributes.get('Id') ?? '', part);
    },
    close: ignore,
  });
  return targets;
}

/** The texts cells refer to by number. Phonetic readings beside a text are left out. */
export function readSharedStrings(zip: ZipArchive): string[] {
  const strings: string[] = [];
  if (!zip.has('xl/sharedStrings.xml')) return strings;
  let current = '';
  let inText = false;
  let inPhonetic = false;
  readXml(zip, 'xl/sharedStrings.xml', {
    open(name) {
      if (name === 'si') current = '';
      if (name === 'rPh') inPhonetic = true;
      inText = name === 't' && !inPhonetic;
    },
    close(name) {
      if (name === 'si') strings.push(current);
      if (name === 'rPh') inPhonetic = false;
      inText = false;
    },
    text(text) {
      if (inText) current += text;
    },
  });
  return strings;
}

/** The number format of each cell style, by its index. */
export function readStyles(zip: ZipArchive): NumberFormat[] {
  const styles: NumberFormat[] = [];
  if (!zip.has('xl/styles.xml')) return styles;
  const codes = new Map<number, string>();
  let inCellStyles = false;
  readXml(zip, 'xl/styles.xml', {
    open(name, attributes) {
      if (name === 'numFmt') {
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      }
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'xf' || !inCellStyles) return;
      const id = Number(attributes.get('numFmtId') ?? 0);
      const code = codes.get(id);
      styles.push(code === undefined ? builtInFormat(id) : formatOfCode(code));
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

export function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

function ignore(): void {
  // Nothing to do where an element ends.
}
