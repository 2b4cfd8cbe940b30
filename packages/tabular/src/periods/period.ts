import { addDays, addMonths, type CivilDate } from '@heed/domain/calendar/civil-date';

export type PeriodKind =
  | 'calendar_year'
  | 'reporting_year'
  | 'financial_year'
  | 'academic_year'
  | 'pooled_years'
  | 'half_year'
  | 'term'
  | 'quarter'
  | 'month'
  | 'week';

/**
 * A span of time a figure is about. `code` is stable, and within one kind sorts in order of time; `label` is what
 * people read; `start` and `end` are its first and last day.
 */
export type Period = {
  code: string;
  label: string;
  start: CivilDate;
  end: CivilDate;
  kind: PeriodKind;
};

export type PeriodReading = { period: Period } | { problem: string };

/** The year to 31 March `year`. */
export function reportingYear(year: number): Period {
  return spanning(`${year}`, `${year}`, 'reporting_year', `${year - 1}-04-01`, 12);
}

export function calendarYear(year: number): Period {
  return spanning(`${year}`, `${year}`, 'calendar_year', `${year}-01-01`, 12);
}

/** A year that begins in `first` and ends in the next: school years in September, financial years in April. */
export function splitYear(first: number, kind: 'academic_year' | 'financial_year'): Period {
  const start = kind === 'academic_year' ? `${first}-09-01` : `${first}-04-01`;
  return spanning(splitCode(first), splitLabel(first), kind, start, 12);
}

/** `202324` for the year that begins in 2023. */
export function splitCode(first: number): string {
  return `${first}${twoDigits(first + 1)}`;
}

/** `2023/24` for the year that begins in 2023. */
export function splitLabel(first: number): string {
  return `${first}/${twoDigits(first + 1)}`;
}

export function spanning(
  code: string,
  label: string,
  kind: PeriodKind,
  start: CivilDate,
  months: number,
): Period {
  return { code, label, start, end: addDays(addMonths(start, months), -1), kind };
}

export function twoDigits(number: number): string {
  return String(number % 100).padStart(2, '0');
}

/** Years outside this range are typing errors. */
export function isLikelyYear(year: number): boolean {
  return Number.isInteger(year) && year >= 1990 && year <= 2099;
}
