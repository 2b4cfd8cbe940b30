import { isCivilDate, type CivilDate } from '@heed/domain/calendar/civil-date';
import type { DatePart, DatePrecision } from '@heed/ui/date-parts';
import { z } from 'zod';

export type DateRules = {
  /** As it stands in a sentence: “the date of the incident”. */
  what: string;
  /** The least that must be known; a day if left out. */
  precision?: DatePrecision;
  /** The last day that is allowed, such as today. */
  latest?: CivilDate;
  /** The first day that is allowed. */
  earliest?: CivilDate;
};

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NEEDED: Readonly<Record<DatePrecision, readonly DatePart[]>> = {
  day: ['day', 'month', 'year'],
  month: ['month', 'year'],
  year: ['year'],
};

const parts = z.object({ day: z.string(), month: z.string(), year: z.string() });

/**
 * A date typed as day, month and year, for `parseForm` and the `DateInput` component. Out: `2026-03-27`, or
 * `2026-03` or `2026` where the precision allows it. A month may be a number or a name. Errors name the
 * first input that is wrong.
 */
export function dateField(rules: DateRules) {
  return parts.transform((typed, context) => {
    const found = readDate(typed, rules);
    if ('date' in found) return found.date;
    context.addIssue({ code: 'custom', message: found.message, path: [found.part] });
    return z.NEVER;
  });
}

/** The same for a date that may be left out: undefined when all three inputs are empty. */
export function optionalDateField(rules: DateRules) {
  return parts.transform((typed, context) => {
    if (isEmpty(typed)) return undefined;
    const found = readDate(typed, rules);
    if ('date' in found) return found.date;
    context.addIssue({ code: 'custom', message: found.message, path: [found.part] });
    return z.NEVER;
  });
}

type Typed = z.output<typeof parts>;
type Found = { date: string } | { message: string; part: DatePart };

function isEmpty(typed: Typed): boolean {
  return `${typed.day}${typed.month}${typed.year}`.trim() === '';
}

function readDate(typed: Typed, { what, precision = 'day', latest, earliest }: DateRules): Found {
  if (isEmpty(typed)) return { message: `Enter ${what}`, part: firstOf(precision) };
  const subject = what.charAt(0).toUpperCase() + what.slice(1);

  const given = { day: typed.day.trim(), month: typed.month.trim(), year: typed.year.trim() };
  const needed = given.day
    ? NEEDED.day
    : given.month
      ? union(precision, 'month')
      : NEEDED[precision];
  const missing = needed.filter((part) => !given[part]);
  if (missing[0]) {
    return { message: `${subject} must include a ${missing.join(' and ')}`, part: missing[0] };
  }
  if (!/^\d{4}$/.test(given.year)) {
    return { message: `${subject} must have a year of 4 digits, like 2026`, part: 'year' };
  }

  const month = given.month && monthNumber(given.month);
  const day = /^\d{1,2}$/.test(given.day) ? given.day.padStart(2, '0') : given.day;
  const date = [given.year, month, day].filter(Boolean).join('-');
  const from = `${date}-01-01`.slice(0, 10);
  if (!isCivilDate(from))
    return { message: `${subject} must be a real date`, part: firstGiven(given) };
  if (latest && from > latest) {
    return {
      message: `${subject} must be on or before ${inWords(latest)}`,
      part: firstGiven(given),
    };
  }
  if (earliest && `${date}-12-31`.slice(0, 10) < earliest) {
    return {
      message: `${subject} must be on or after ${inWords(earliest)}`,
      part: firstGiven(given),
    };
  }
  return { date };
}

function union(precision: DatePrecision, known: DatePrecision): readonly DatePart[] {
  return precision === 'day' ? NEEDED.day : NEEDED[known];
}

function firstOf(precision: DatePrecision): DatePart {
  return precision === 'day' ? 'day' : precision;
}

function firstGiven(given: Typed): DatePart {
  return given.day ? 'day' : given.month ? 'month' : 'year';
}

/** `3`, `03`, `mar` and `March` as `03`; anything else as it is, which is then no real date. */
function monthNumber(text: string): string {
  const named = MONTHS.indexOf(text.slice(0, 3).toLowerCase());
  const number = named >= 0 && /^\p{Letter}+$/u.test(text) ? String(named + 1) : text;
  return number.padStart(2, '0');
}

function inWords(date: CivilDate): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
