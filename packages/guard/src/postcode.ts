import type { Identifier, Page } from './identifier.ts';
import { SEPARATOR, endsCleanly, matchesFrom } from './number-shape.ts';

const OUTWARD =
  '[A-PR-UWYZ](?:\\d[A-HJKPSTUW]|\\d{1,2}|[A-HK-Y]\\d[ABEHMNPRVWXY]|[A-HK-Y]\\d{1,2})';
const INWARD = '\\d[ABD-HJLNP-UW-Z]{2}';
const UNIT = new RegExp(`^(?:GIR0AA|${OUTWARD}${INWARD})$`);
const PATTERN = new RegExp(
  `(?:(?<![a-z\\d])|(?<=postcode))(gir|${OUTWARD})(${SEPARATOR}?)(0aa|${INWARD})`,
  'gi',
);
const ORDINAL = /^(?:1st|2nd|3rd|[04-9]th)$/;

/**
 * True for a full postcode in capitals without its space: letters only where each form allows them, and
 * C I K M O V never in the last two. Source: Royal Mail Programmers' Guide, postcode formats.
 */
export function isPostcode(written: string): boolean {
  return UNIT.test(written);
}

/** Full postcodes, wherever they stand. A district before an ordinal ("DY8 2nd") is none. */
export function findPostcodes({ text }: Page): Identifier[] {
  const found: Identifier[] = [];
  for (const match of matchesFrom(PATTERN, text)) {
    const [written, outward = '', between = '', inward = ''] = match;
    const start = match.index;
    const end = start + written.length;
    if (!isPostcode((outward + inward).toUpperCase()) || !endsCleanly(text, end)) continue;
    if (between !== '' && ORDINAL.test(inward) && /[A-Z]/.test(outward)) continue;
    found.push({ kind: 'postcode', start, end, confidence: 0.95 });
  }
  return found;
}
