import type { Identifier, Page } from './identifier.ts';
import { SEPARATOR, endsCleanly, matchesFrom } from './number-shape.ts';
import { distanceTo } from './word-index.ts';

const WITHIN = 5;
const CHECK_LETTERS = 'ZABCDEFGHJKLMNPQRTUVWXY';
const PATTERN = new RegExp(
  `(?<![\\d/])(?<!\\d[-.])((?:19|20)?\\d\\d)( ?/ ?|${SEPARATOR})(\\d{1,7})([-. ]?)([${CHECK_LETTERS}])`,
  'gi',
);

/**
 * The check letter of a Police National Computer number: the last two digits of the year followed by
 * the serial in seven digits, modulo 23. `year` has two or four digits, `serial` one to seven.
 * Source: the person record service of HM Prison and Probation Service.
 */
export function pncCheckLetter(year: string, serial: string): string {
  const number = Number(year.slice(-2) + serial.padStart(7, '0'));
  return CHECK_LETTERS.charAt(number % 23);
}

/** PNC numbers: a slash between year and serial, or another separator with "PNC" within five words. */
export function findPncIds(page: Page): Identifier[] {
  const found: Identifier[] = [];
  for (const match of matchesFrom(PATTERN, page.text)) {
    const [written, year = '', between = '', serial = '', beforeLetter, letter = ''] = match;
    const span = { start: match.index, end: match.index + written.length };
    if (pncCheckLetter(year, serial) !== letter.toUpperCase()) continue;
    if (!endsCleanly(page.text, span.end)) continue;
    const named = isNamed(page, span);
    if (!named && (!between.includes('/') || beforeLetter !== '')) continue;
    found.push({ kind: 'pnc_id', ...span, confidence: named ? 0.99 : 0.9 });
  }
  return found;
}

function isNamed(page: Page, span: { start: number; end: number }): boolean {
  const fits = ({ word }: { word: string }) => word.startsWith('pnc');
  const { before, after } = distanceTo(page, span, { most: WITHIN, fits });
  return before !== undefined || after !== undefined;
}
