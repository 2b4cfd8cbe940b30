import type { Span } from './span.ts';
import { SEPARATOR, digitsOf, matchesFrom } from './number-shape.ts';

/** Ten digits; `grouped` if written 3-3-4 with separators. */
export type TenDigits = Span & { digits: string; grouped: boolean };

// After one or two digits and a space it is never alone (see `standsAlone`): not to be tried at each of many.
const TEN_DIGITS = new RegExp(`(?<!\\d|\\s\\d{1,2} )\\d(?:${SEPARATOR}?\\d){9}(?!\\d)`, 'g');
const GROUPED = new RegExp(`^\\d{3}${SEPARATOR}\\d{3}${SEPARATOR}\\d{4}$`);

/** Every run of ten digits in a folded text, in any grouping, also within a longer number. */
export function findTenDigits(text: string): TenDigits[] {
  const found: TenDigits[] = [];
  for (const match of matchesFrom(TEN_DIGITS, text)) {
    const [written] = match;
    const span = { start: match.index, end: match.index + written.length };
    found.push({ ...span, digits: digitsOf(written), grouped: GROUPED.test(written) });
  }
  return found;
}
