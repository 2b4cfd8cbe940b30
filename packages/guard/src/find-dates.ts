import type { Span } from './span.ts';

/** A full date as written; the year has two or four digits. `slashed` is dd/mm/yyyy. */
export type WrittenDate = Span & { year: string; month: number; day: number; slashed: boolean };

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const GAP = '(?: {1,2}|[-/.]| ?\\n ?)';
const YEAR = "'?(\\d{4}|\\d{2})(?!\\d|[:.]\\d)";
const ALONE = '(?<!\\d)(?<!\\d[-/.])';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';

const NUMERIC = new RegExp(
  `${ALONE}(\\d{1,2})( ?[-/.] ?| )(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\d|[-/.]\\d)`,
  'g',
);
const ISO = new RegExp(`${ALONE}(\\d{4})( ?[-/.] ?)(\\d{1,2})\\2(\\d{1,2})(?!\\d|[-/.]\\d)`, 'g');
const DAY_FIRST = new RegExp(
  `${ALONE}${DAY}${GAP}?(?:(?:day${GAP})?of${GAP})?${MONTH}[.,]?${GAP}?${YEAR}`,
  'gi',
);
const MONTH_FIRST = new RegExp(
  `(?:(?<![a-z])|(?<=dob|born))${MONTH}\\.?${GAP}${DAY},?${GAP}${YEAR}`,
  'gi',
);
const SLASHED = /^\d\d ?\/ ?\d\d ?\/ ?\d{4}$/;

/** Every full date (day, month, year) in a folded text, in any of the usual British ways to write it. */
export function findDates(text: string): WrittenDate[] {
  return [
    ...collect(text, NUMERIC, ([, day, , month, year]) => [year, month, day]),
    ...collect(text, ISO, ([, year, , month, day]) => [year, month, day]),
    ...collect(text, DAY_FIRST, ([, day, month, year]) => [year, month, day]),
    ...collect(text, MONTH_FIRST, ([, month, day, year]) => [year, month, day]),
  ];
}

/** A calendar day as yyyy-mm-dd, or undefined if there is no such day. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

type Parts = [year: string | undefined, month: string | undefined, day: string | undefined];

function collect(
  text: string,
  pattern: RegExp,
  partsOf: (match: RegExpExecArray) => Parts,
): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const match of text.matchAll(pattern)) {
    const [year = '', month = '', day = ''] = partsOf(match);
    const [written] = match;
    found.push({
      start: match.index,
      end: match.index + written.length,
      year,
      month: monthNumber(month),
      day: Number(day),
      slashed: SLASHED.test(written),
    });
  }
  return found;
}

function monthNumber(written: string): number {
  const named = MONTH_NAMES.indexOf(written.slice(0, 3).toLowerCase());
  return named < 0 ? Number(written) : named + 1;
}
