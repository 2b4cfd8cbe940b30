import { addDays, addMonths, toDayNumber, type CivilDate } from './civil-date.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { isBeyond, type WorkingCalendar } from './working-calendar.ts';
import { countWorkingDays, nearestWorkingDay, type Counted } from './working-days.ts';

export type DayUnit = Exclude<DeadlineRule['unit'], 'hours' | 'none'>;

export type Period = {
  n: number;
  unit: DayUnit;
  direction: DeadlineRule['direction'];
  counting: DeadlineRule['counting'];
  roll: DeadlineRule['roll'];
  /** `MM-DD` for `annual_date`. */
  monthDay: string | null;
};

/**
 * The day on which `period`, counted from `anchor`, ends, rolled as the period says.
 * Nothing moves an anchor that is no working day; months that are too short end on their last day.
 * Source: the counting rules of the deadline pack (SI 2007/462 for working days; a period of months
 * "beginning with" a day ends the day before the same day number).
 */
export function countPeriod(input: {
  period: Period;
  anchor: CivilDate;
  calendar: WorkingCalendar;
}): Counted {
  const { period, calendar } = input;
  const end = countUnits(input);
  if (period.roll === 'none') return end;
  const step = period.roll === 'next' ? 1 : -1;
  const rolled = nearestWorkingDay({ calendar, from: end.date, step });
  return {
    date: rolled.date,
    beyondCalendar: end.beyondCalendar || rolled.beyondCalendar,
  };
}

function countUnits({ period, anchor, calendar }: Parameters<typeof countPeriod>[0]): Counted {
  const sign = period.direction === 'after' ? 1 : -1;
  // Day 1 on the anchor is day 0 on the day beside it.
  const dayZero = period.counting === 'beginning_with' ? addDays(anchor, -sign) : anchor;
  switch (period.unit) {
    case 'working':
      return countWorkingDays({ calendar, from: dayZero, days: sign * period.n });
    case 'calendar':
      return plainDay(calendar, addDays(dayZero, sign * period.n));
    case 'months':
      return plainDay(calendar, countMonths(period, anchor));
    case 'annual_date':
      return plainDay(calendar, nthAnnualDate(period, dayZero));
    default:
      return period.unit satisfies never;
  }
}

function plainDay(calendar: WorkingCalendar, date: CivilDate): Counted {
  return { date, beyondCalendar: isBeyond(calendar, toDayNumber(date)) };
}

function countMonths({ n, direction, counting }: Period, anchor: CivilDate): CivilDate {
  const end = addMonths(anchor, direction === 'after' ? n : -n);
  if (counting === 'after') return end;
  if (direction === 'before') return addDays(end, 1);
  const shortMonth = end.slice(8) !== anchor.slice(8);
  return shortMonth ? end : addDays(end, -1);
}

/** The n-th `monthDay` strictly beyond `dayZero`. */
function nthAnnualDate({ n, direction, monthDay }: Period, dayZero: CivilDate): CivilDate {
  const year = Number(dayZero.slice(0, 4));
  const sameYear = `${dayZero.slice(0, 4)}-${monthDay}`;
  const reached = direction === 'after' ? sameYear > dayZero : sameYear < dayZero;
  const years = reached ? n - 1 : n;
  const target = direction === 'after' ? year + years : year - years;
  return `${String(target).padStart(4, '0')}-${monthDay}`;
}
