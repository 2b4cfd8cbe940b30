import type { Span } from './span.ts';

/**
 * What may stand between two digits of one number: one or two spaces, a dash or a dot, one of these
 * between spaces, or a line break. Source of a regular expression over folded text; it never matches
 * nothing, so repeating a digit after it stays linear.
 */
export const SEPARATOR = '(?: [-.] | {1,2}|[-.]| ?\\n ?)';

const DIGITS_BEFORE = /(\d+)(?: [-.] | {1,2}|[-.])$/;
const DIGITS_AFTER = /^(?: [-.] | {1,2}|[-.])(\d+)/;
const DATE_BEFORE = /\d[/.-]\d{1,2}[/.-]\d{2,4} {1,2}$/;
/** A date, a telephone number or the next number of a list. */
const OTHER_NUMBER_AFTER = /^ {1,2}(?:\d{1,2}[/.-]\d{1,2}[/.-]\d|\+|0\d{3}|\d{1,2}[.)] )/;
const HASH_BEFORE = /\d[a-z]{1,20}$/i;
const HASH_AFTER = /^[a-z]{1,20}\d/i;
const WINDOW = 32;
/** A run this long is another number in a list, not a part of this one. */
const WHOLE_NUMBER = 10;

/** The digits of a number, without what separates them. */
export function digitsOf(written: string): string {
  return written.replace(/\D/g, '');
}

/**
 * True if a number of digits is no part of a longer one, of a sum of money, of a share or of a code
 * that mixes letters and digits. A label or a file name may be glued to it.
 */
export function standsAlone(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  const after = text.slice(end, end + WINDOW);
  if (/[\d£$€]$|\d[/,]$/.test(before) || /^(?:\d|[/,]\d|%)/.test(after)) return false;
  if (isInsideCode(text, { start, end })) return false;
  return isFreeBefore(before) && isFreeAfter(after);
}

/** True if letters join a number to another digit: a part of a hash or an article number. */
export function isInsideCode(text: string, { start, end }: Span): boolean {
  return (
    HASH_BEFORE.test(text.slice(Math.max(0, start - WINDOW), start)) ||
    HASH_AFTER.test(text.slice(end, end + WINDOW))
  );
}

/**
 * True if a number that ends in a letter ends there: no letter or digit follows, but for a word in
 * small letters glued to a capital ("…345Cis").
 */
export function endsCleanly(text: string, end: number): boolean {
  const next = text.charAt(end);
  if (!/[a-z\d]/i.test(next)) return true;
  return /[A-Z\d]/.test(text.charAt(end - 1)) && /[a-z]/.test(next);
}

/** All places where a pattern matches, also where two matches overlap. The pattern needs the g flag. */
export function* matchesFrom(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    yield match;
    pattern.lastIndex = match.index + 1;
  }
}

function isFreeBefore(before: string): boolean {
  const run = DIGITS_BEFORE.exec(before)?.[1];
  return run === undefined || run.length >= WHOLE_NUMBER || DATE_BEFORE.test(before);
}

function isFreeAfter(after: string): boolean {
  const run = DIGITS_AFTER.exec(after)?.[1];
  return run === undefined || run.length >= WHOLE_NUMBER || OTHER_NUMBER_AFTER.test(after);
}
