import { fromDayNumber, toDayNumber, type CivilDate } from './civil-date.ts';
import { isBeyond, isWorkingDayNumber, type WorkingCalendar } from './working-calendar.ts';

/** A day reached by counting, and whether it or a day looked up on the way lies outside the calendar. */
export type Counted = { date: CivilDate; beyondCalendar: boolean };

type Span = { calendar: WorkingCalendar; from: CivilDate; to: CivilDate };

/**
 * The `days`-th working day after `from` (before it if `days` is negative; `from` itself if 0).
 * `from` is never counted, even if it is a working day: it is not looked up at all.
 */
export function countWorkingDays(input: {
  calendar: WorkingCalendar;
  from: CivilDate;
  days: number;
}): Counted {
  const { calendar, from, days } = input;
  const step = Math.sign(days);
  let day = toDayNumber(from);
  let left = Math.abs(days);
  let beyondCalendar = left === 0 && isBeyond(calendar, day);
  while (left > 0) {
    day += step;
    beyondCalendar ||= isBeyond(calendar, day);
    if (isWorkingDayNumber(calendar, day)) left -= 1;
  }
  return { date: fromDayNumber(day), beyondCalendar };
}

/** The date of `countWorkingDays`, for those who need not know how far the calendar reaches. */
export function addWorkingDays(input: {
  calendar: WorkingCalendar;
  from: CivilDate;
  days: number;
}): CivilDate {
  return countWorkingDays(input).date;
}

/**
 * The nearest working day on or after `from` (`step` 1), or on or before it (`step` -1).
 * `from` is looked up too.
 */
export function nearestWorkingDay(input: {
  calendar: WorkingCalendar;
  from: CivilDate;
  step: 1 | -1;
}): Counted {
  const { calendar, from, step } = input;
  let day = toDayNumber(from);
  let beyondCalendar = isBeyond(calendar, day);
  while (!isWorkingDayNumber(calendar, day)) {
    day += step;
    beyondCalendar ||= isBeyond(calendar, day);
  }
  return { date: fromDayNumber(day), beyondCalendar };
}

/**
 * Working days after `from`, up to and including `to`: what is left to a person on day `from` when
 * something is due on `to`. Negative, by the same count, if `to` comes first.
 */
export function workingDaysBetween({ calendar, from, to }: Span): number {
  if (to < from) return -workingDaysBetween({ calendar, from: to, to: from });
  let count = 0;
  for (let day = toDayNumber(from) + 1; day <= toDayNumber(to); day += 1) {
    if (isWorkingDayNumber(calendar, day)) count += 1;
  }
  return count;
}
