import { addDays, daysBetween, weekday } from '@heed/domain/calendar/civil-date';
import { MONTH_NAMES } from '@heed/domain/calendar/month-names';

import {
  calendarYear,
  isLikelyYear,
  reportingYear,
  spanning,
  splitCode,
  splitLabel,
  splitYear,
  twoDigits,
  type Period,
  type PeriodReading,
} from './period.ts';

const MONTHS = MONTH_NAMES.map((name) => name.toLowerCase());

/** First month (1 to 12) and length of the parts a school or financial year is published in; the first is April or September. */
const PARTS: Readonly<
  Record<
    string,
    { kind: 'term' | 'quarter' | 'half_year'; month: number; months: number; tag: string }
  >
> = {
  'autumn term': { kind: 'term', month: 9, months: 4, tag: 'T1' },
  'spring term': { kind: 'term', month: 1, months: 3, tag: 'T2' },
  'summer term': { kind: 'term', month: 4, months: 4, tag: 'T3' },
  'autumn and spring term': { kind: 'term', month: 9, months: 7, tag: 'T12' },
  'financial year q1': { kind: 'quarter', month: 4, months: 3, tag: 'Q1' },
  'financial year q2': { kind: 'quarter', month: 7, months: 3, tag: 'Q2' },
  'financial year q3': { kind: 'quarter', month: 10, months: 3, tag: 'Q3' },
  'financial year q4': { kind: 'quarter', month: 1, months: 3, tag: 'Q4' },
  'part 1 (april to september)': { kind: 'half_year', month: 4, months: 6, tag: 'H1' },
  'part 2 (october to march)': { kind: 'half_year', month: 10, months: 6, tag: 'H2' },
};

/**
 * A period from the two time columns of the Department for Education's tidy layout. Four digits go with years that have
 * one number, months and weeks; six (`202425`) with years that straddle two. "Reporting year" 2025 ends on
 * 31 March 2025.
 */
export function readTidyPeriod(timePeriod: string, timeIdentifier: string): PeriodReading {
  const digits = timePeriod.trim();
  const identifier = timeIdentifier.trim().replace(/\s+/g, ' ').toLowerCase();
  if (!/^(\d{4}|\d{6})$/.test(digits)) {
    return { problem: `The period “${digits}” is not four or six digits` };
  }
  const first = Number(digits.slice(0, 4));
  const straddles = digits.length === 6;
  if (!isLikelyYear(first)) return { problem: `The period “${digits}” is not a likely year` };
  if (straddles && digits.slice(4) !== twoDigits(first + 1)) {
    return { problem: `The period “${digits}” does not name two years in a row` };
  }
  const period = straddles ? straddling(first, identifier) : single(first, identifier);
  return period
    ? { period }
    : { problem: `The period “${digits}” does not go with “${timeIdentifier.trim()}”` };
}

function single(year: number, identifier: string): Period | null {
  if (identifier === 'reporting year') return reportingYear(year);
  if (identifier === 'calendar year') return calendarYear(year);
  const month = MONTHS.indexOf(identifier);
  if (month >= 0) {
    const code = `${year}-${twoDigits(month + 1)}`;
    const label = `${identifier.charAt(0).toUpperCase()}${identifier.slice(1)} ${year}`;
    return spanning(code, label, 'month', `${code}-01`, 1);
  }
  const week = /^week (\d{1,2})$/.exec(identifier);
  return week ? isoWeek(year, Number(week[1])) : null;
}

function straddling(first: number, identifier: string): Period | null {
  if (identifier === 'academic year') return splitYear(first, 'academic_year');
  if (identifier === 'financial year') return splitYear(first, 'financial_year');
  if (identifier === 'tax year') {
    const start = `${first}-04-06`;
    return spanning(splitCode(first), splitLabel(first), 'financial_year', start, 12);
  }
  const part = Object.hasOwn(PARTS, identifier) ? PARTS[identifier] : undefined;
  if (!part) return null;
  const year = startsInSecondYear(identifier, part.month) ? first + 1 : first;
  const start = `${year}-${twoDigits(part.month)}-01`;
  const words = identifier
    .replace(/^financial year q/, 'quarter ')
    .replace(
      /april|september|october|march/g,
      (name) => name.charAt(0).toUpperCase() + name.slice(1),
    );
  const label = `${words} ${splitLabel(first)}`;
  return spanning(`${splitCode(first)}${part.tag}`, label, part.kind, start, part.months);
}

/** The summer term of a school year is in its second calendar year, though April opens a financial one. */
function startsInSecondYear(identifier: string, month: number): boolean {
  return month === 1 || identifier === 'summer term';
}

/** ISO week: the first is the one with 4 January in it, weeks begin on Monday. */
function isoWeek(year: number, week: number): Period | null {
  const fourth = `${year}-01-04`;
  const monday = addDays(fourth, -((weekday(fourth) + 6) % 7));
  const start = addDays(monday, (week - 1) * 7);
  const nextFourth = `${year + 1}-01-04`;
  const nextMonday = addDays(nextFourth, -((weekday(nextFourth) + 6) % 7));
  if (week < 1 || daysBetween(start, nextMonday) <= 0) return null;
  const code = `${year}-W${twoDigits(week)}`;
  return { code, label: `Week ${week} ${year}`, start, end: addDays(start, 6), kind: 'week' };
}
