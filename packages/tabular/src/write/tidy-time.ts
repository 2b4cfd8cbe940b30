import { addDays, addMonths, type CivilDate } from '@heed/domain/calendar/civil-date';
import { monthName } from '@heed/domain/calendar/month-names';

/** A period as the Department for Education's tidy layout names it: digits, and what they count. */
export type TidyTime = { time_period: string; time_identifier: string };

type Span = { code: string; start: CivilDate; end: CivilDate };

const PARTS: Readonly<Record<string, string>> = {
  T1: 'Autumn term',
  T2: 'Spring term',
  T3: 'Summer term',
  T12: 'Autumn and spring term',
  Q1: 'Financial year Q1',
  Q2: 'Financial year Q2',
  Q3: 'Financial year Q3',
  Q4: 'Financial year Q4',
  H1: 'Part 1 (April to September)',
  H2: 'Part 2 (October to March)',
};

/**
 * The two time columns of a period, such that reading them gives the period back. A span the layout has no name for
 * keeps its digits and is named by its first and last day.
 */
export function tidyTime({ code, start, end }: Span): TidyTime {
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(code);
  if (month) return named(month[1], monthName(Number(month[2])));
  const week = /^(\d{4})-W(\d{2})$/.exec(code);
  if (week) return named(week[1], `Week ${Number(week[2])}`);
  const part = /^(\d{6})([TQH]\d{1,2})$/.exec(code);
  const identifier = part?.[2] && Object.hasOwn(PARTS, part[2]) ? PARTS[part[2]] : undefined;
  if (part && identifier) return named(part[1], identifier);
  const year = /^\d{4}(\d{2})?$/.test(code) ? yearName(code.length === 6, start, end) : null;
  return named(code.replace(/\D/g, ''), year ?? `${start} to ${end}`);
}

function yearName(straddles: boolean, start: CivilDate, end: CivilDate): string | null {
  if (end !== addDays(addMonths(start, 12), -1)) return null;
  const names: Readonly<Record<string, string>> = straddles
    ? { '09-01': 'Academic year', '04-01': 'Financial year', '04-06': 'Tax year' }
    : { '04-01': 'Reporting year', '01-01': 'Calendar year' };
  return names[start.slice(5)] ?? null;
}

function named(digits: string | undefined, identifier: string): TidyTime {
  return { time_period: digits ?? '', time_identifier: identifier };
}
