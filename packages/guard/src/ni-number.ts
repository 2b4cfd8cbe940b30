import type { Identifier, Page } from './identifier.ts';
import { SEPARATOR, endsCleanly, matchesFrom } from './number-shape.ts';
import { distanceTo } from './word-index.ts';

const WITHIN = 5;
const PATTERN = new RegExp(
  `(?:(?<![a-z\\d])|(?<=(?<![a-z])ni(?:no|number)?))([a-z]{2})((?:${SEPARATOR}?\\d){6})${SEPARATOR}?[a-d]`,
  'gi',
);
const PREFIX = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]$/;
const CONTEXT = /^(?:ni|nino|ninumber|insurance|ins)$/;
/** "recorded as 12 34 56 a …": small words that would pass for a prefix. */
const WORD_PREFIX = /^(?:as|at|am|an|be|by|he|me|my|we|pp|no)$/;
/** Two letters and 3 + 3 digits is a grid reference. */
const GRID = new RegExp(`^${SEPARATOR}?\\d{3}${SEPARATOR}\\d{3}$`);

/**
 * True for a National Insurance number in capitals without separators: neither letter D F I Q U V, the
 * second not O, no prefix that is not used, six digits, suffix A to D.
 * Source: HM Revenue & Customs, National Insurance Manual NIM39110.
 */
export function isNiNumber(written: string): boolean {
  return /^[A-Z]{2}\d{6}[A-D]$/.test(written) && PREFIX.test(written.slice(0, 2));
}

/** National Insurance numbers in any grouping; what reads as something else needs "NI" within five words. */
export function findNiNumbers(page: Page): Identifier[] {
  const found: Identifier[] = [];
  for (const match of matchesFrom(PATTERN, page.text)) {
    const [written, prefix = '', digits = ''] = match;
    const span = { start: match.index, end: match.index + written.length };
    if (!isNiNumber(written.replace(/[^a-z\d]/gi, '').toUpperCase())) continue;
    if (!endsCleanly(page.text, span.end)) continue;
    const doubtful = GRID.test(digits) || (WORD_PREFIX.test(prefix) && /^[ \n]/.test(digits));
    if (doubtful && !isNamed(page, span)) continue;
    found.push({ kind: 'ni_number', ...span, confidence: 0.95 });
  }
  return found;
}

function isNamed(page: Page, span: { start: number; end: number }): boolean {
  const fits = ({ word }: { word: string }) => CONTEXT.test(word);
  const { before, after } = distanceTo(page, span, { most: WITHIN, fits });
  return before !== undefined || after !== undefined;
}
