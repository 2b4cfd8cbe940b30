import { z } from 'zod';

import { isCivilDate, toDayNumber, type CivilDate } from './civil-date.ts';

const Day = z.string().refine(isCivilDate, { error: 'not a day' });

/** The bank holidays of one division, as the calendar pack holds them. */
const BankHolidays = z.strictObject({
  division: z.string().min(1),
  version: z.int().min(1),
  range: z.tuple([Day, Day]),
  events: z.array(
    z.strictObject({ date: Day, title: z.string(), notes: z.string(), source: z.string() }),
  ),
});

/** Bank holidays ready for counting. Days are whole days since 1970-01-01. */
export type WorkingCalendar = {
  division: string;
  version: number;
  /** First and last day for which the holidays are known. */
  first: number;
  last: number;
  holidays: ReadonlySet<number>;
};

/** Reads a calendar pack. Throws a `ZodError` if it is not one. */
export function parseCalendar(document: unknown): WorkingCalendar {
  const { division, version, range, events } = BankHolidays.parse(document);
  return {
    division,
    version,
    first: toDayNumber(range[0]),
    last: toDayNumber(range[1]),
    holidays: new Set(events.map((event) => toDayNumber(event.date))),
  };
}

/** True if nothing but weekends is known about the day with this number. */
export function isBeyond(calendar: WorkingCalendar, dayNumber: number): boolean {
  return dayNumber < calendar.first || dayNumber > calendar.last;
}

/** `isWorkingDay` for a day number. */
export function isWorkingDayNumber(calendar: WorkingCalendar, dayNumber: number): boolean {
  // Day 0 was a Thursday: the remainder is 2 on a Saturday and 3 on a Sunday.
  const remainder = ((dayNumber % 7) + 7) % 7;
  return remainder !== 2 && remainder !== 3 && !calendar.holidays.has(dayNumber);
}

/**
 * True for a day that is neither Saturday nor Sunday nor a bank holiday of the calendar. Christmas
 * Day and Good Friday are among those (SI 2007/462 reg 1(2)). Outside the calendar only weekends
 * are known, see `isBeyond`.
 */
export function isWorkingDay(calendar: WorkingCalendar, date: CivilDate): boolean {
  return isWorkingDayNumber(calendar, toDayNumber(date));
}
