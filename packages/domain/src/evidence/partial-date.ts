import { z } from 'zod';

import { addDays, addMonths, isCivilDate, type CivilDate } from '../calendar/civil-date.ts';

export type DatePrecision = 'day' | 'month' | 'year';
/** A day, or a period of which only the month or the year is known. `first` and `last` are its first and last day. */
export type PartialDate = { first: CivilDate; last: CivilDate; precision: DatePrecision };

const FIRST_YEAR = 1990;
/** The first day that evidence may be of; what is older says nothing about today. */
export const EARLIEST_OBSERVED: CivilDate = `${FIRST_YEAR}-01-01`;

/** Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, from 1990 to 2099; undefined if it names no day, month or year. */
export function parsePartialDate(text: string): PartialDate | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  const year = Number(match?.[1]);
  if (!match || year < FIRST_YEAR || year > 2099) return undefined;
  if (match[3]) {
    return isCivilDate(text) ? { first: text, last: text, precision: 'day' } : undefined;
  }
  const first = `${match[1]}-${match[2] ?? '01'}-01`;
  if (!isCivilDate(first)) return undefined;
  const months = match[2] ? 1 : 12;
  return {
    first,
    last: addDays(addMonths(first, months), -1),
    precision: match[2] ? 'month' : 'year',
  };
}

/** Writes a stored date back with the precision it was given in. */
export function formatPartialDate(first: CivilDate, precision: DatePrecision): string {
  return first.slice(0, { day: 10, month: 7, year: 4 }[precision]);
}

export const PartialDateText = z.string().refine((text) => parsePartialDate(text) !== undefined, {
  error: 'Enter a date, or a month and year, or a year alone',
});
