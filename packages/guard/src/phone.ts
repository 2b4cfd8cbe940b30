import type { Identifier, Page } from './identifier.ts';
import { SEPARATOR, digitsOf, isInsideCode, matchesFrom } from './number-shape.ts';

// A bracket closes after the area code: "(01632) 960123", "+44 (0)1632 960123".
const NEXT_DIGIT = `\\)?${SEPARATOR}?\\d`;
const PATTERN = new RegExp(
  `(?:(?:\\+ ?44|(?<!\\d)0044)\\)?${SEPARATOR}?(?:\\( ?0 ?\\)${SEPARATOR}?)?\\(?0?|(?<![\\d+£$€])0)(\\d(?:${NEXT_DIGIT}){8,9})(?!\\d)`,
  'g',
);
const ISBN_BEFORE = /97[89](?:[- ]\d{0,7}){0,3}$/;
const PART_OF_NUMBER = /\d[-.,]$/;

/** Area codes (without 0) some of whose numbers have five digits only. Source: Ofcom numbering data. */
const SHORT_AREAS = new Set(
  `1204 1208 1254 1276 1297 1298 1363 1364 1384 1386 1404 1420 1460 1461 1480 1488 1524 1527 1562 1566
  1606 1629 1635 1647 1659 1695 1697 1726 1744 1750 1768 1827 1837 1884 1900 1905 1935 1946 1949 1963 1995`.split(
    /\s+/,
  ),
);

/**
 * True for a UK geographic or mobile number, given without its leading 0 or country code. Ofcom's drama
 * ranges count; personal (070), pager (076, but for 07624), service (03, 08, 09) and corporate (05)
 * numbers do not. Source: Ofcom, National Telephone Numbering Plan.
 */
export function isUkPersonalNumber(digits: string): boolean {
  if (/^\d{9}$/.test(digits)) return SHORT_AREAS.has(digits.slice(0, 4));
  return /^(?:1[1-9]\d{8}|2[03489]\d{8}|7(?:[1-57-9]\d{8}|624\d{6}))$/.test(digits);
}

/** UK geographic and mobile numbers written from 0, +44 or 0044. */
export function findPhones({ text }: Page): Identifier[] {
  const found: Identifier[] = [];
  for (const match of matchesFrom(PATTERN, text)) {
    const start = match.index;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 16), start);
    if (PART_OF_NUMBER.test(before) || ISBN_BEFORE.test(before)) continue;
    if (!isUkPersonalNumber(digitsOf(match[1] ?? ''))) continue;
    if (isInsideCode(text, { start, end })) continue;
    found.push({ kind: 'phone', start, end, confidence: 0.95 });
  }
  return found;
}
