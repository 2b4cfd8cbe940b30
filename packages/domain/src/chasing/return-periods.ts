import { addDays, addMonths, type CivilDate } from '../calendar/civil-date.ts';
import { monthName } from '../calendar/month-names.ts';
import type { YearType } from '../catalogue/year-types.ts';
import type { IndicatorFrequency } from '../plan/plan-pack.ts';

/** How often a measure is returned, and which months its years are made of. */
export type Rhythm = { frequency: IndicatorFrequency; yearType: YearType };

/** A span a return is due for, with the code and label that published figures of the same span have. */
export type ReturnPeriod = { code: string; label: string; start: CivilDate; end: CivilDate };

/**
 * The period of a rhythm that holds a day. August belongs to no school term: it counts to the summer term before it.
 * Codes and labels are those of the Department for Education's open data, so that a figure typed in by hand and a
 * published one of the same span are the same figure.
 */
export function periodAt({ frequency, yearType }: Rhythm, day: CivilDate): ReturnPeriod {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  switch (frequency) {
    case 'monthly':
      return spanning(day.slice(0, 7), `${monthName(month)} ${year}`, `${day.slice(0, 7)}-01`, 1);
    case 'termly':
      return termAt(year, month);
    case 'quarterly':
      return quarterAt(year, month);
    case 'half_yearly':
      return halfYearAt(year, month);
    case 'annual':
      return yearAt(yearType, year, month);
    default:
      return frequency satisfies never;
  }
}

/** The last `count` periods that were over before a day, newest first. */
export function endedPeriods(rhythm: Rhythm, today: CivilDate, count: number): ReturnPeriod[] {
  const ended: ReturnPeriod[] = [];
  let period = periodAt(rhythm, today);
  while (ended.length < count) {
    if (period.end < today) ended.push(period);
    period = periodBefore(rhythm, period);
  }
  return ended;
}

/** The period that comes before one of the same rhythm. */
export function periodBefore(rhythm: Rhythm, period: ReturnPeriod): ReturnPeriod {
  return periodAt(rhythm, addDays(period.start, -1));
}

/** The period that follows one of the same rhythm. */
export function periodAfter(rhythm: Rhythm, period: ReturnPeriod): ReturnPeriod {
  const next = periodAt(rhythm, addDays(period.end, 1));
  // After the summer term comes August, which still counts to it.
  return next.code === period.code ? periodAt(rhythm, addMonths(period.end, 2)) : next;
}

/** The period of a rhythm with this code, among those from 1990 to a century later; null if there is none. */
export function periodOfCode(rhythm: Rhythm, code: string): ReturnPeriod | null {
  const year = Number(/^(?:19|20)\d{2}/.exec(code)?.[0]);
  if (!Number.isInteger(year) || year < 1990) return null;
  let period = periodAt(rhythm, `${year - 1}-01-01`);
  while (period.start <= `${year + 2}-01-01`) {
    if (period.code === code) return period;
    period = periodAfter(rhythm, period);
  }
  return null;
}

function termAt(year: number, month: number): ReturnPeriod {
  if (month >= 9) {
    return spanning(`${both(year)}T1`, `autumn term ${slash(year)}`, `${year}-09-01`, 4);
  }
  return month <= 3
    ? spanning(`${both(year - 1)}T2`, `spring term ${slash(year - 1)}`, `${year}-01-01`, 3)
    : spanning(`${both(year - 1)}T3`, `summer term ${slash(year - 1)}`, `${year}-04-01`, 4);
}

function quarterAt(year: number, month: number): ReturnPeriod {
  const first = month >= 4 ? year : year - 1;
  const quarter = Math.floor(((month + 8) % 12) / 3) + 1;
  const start = addMonths(`${first}-04-01`, (quarter - 1) * 3);
  return spanning(`${both(first)}Q${quarter}`, `quarter ${quarter} ${slash(first)}`, start, 3);
}

function halfYearAt(year: number, month: number): ReturnPeriod {
  if (month >= 4 && month <= 9) {
    const label = `part 1 (April to September) ${slash(year)}`;
    return spanning(`${both(year)}H1`, label, `${year}-04-01`, 6);
  }
  const first = month >= 10 ? year : year - 1;
  const label = `part 2 (October to March) ${slash(first)}`;
  return spanning(`${both(first)}H2`, label, `${first}-10-01`, 6);
}

function yearAt(yearType: YearType, year: number, month: number): ReturnPeriod {
  switch (yearType) {
    case 'calendar':
      return spanning(`${year}`, `${year}`, `${year}-01-01`, 12);
    case 'reporting': {
      const ends = month >= 4 ? year + 1 : year;
      return spanning(`${ends}`, `${ends}`, `${ends - 1}-04-01`, 12);
    }
    case 'financial': {
      const first = month >= 4 ? year : year - 1;
      return spanning(both(first), slash(first), `${first}-04-01`, 12);
    }
    case 'academic': {
      const first = month >= 9 ? year : year - 1;
      return spanning(both(first), slash(first), `${first}-09-01`, 12);
    }
    default:
      return yearType satisfies never;
  }
}

function spanning(code: string, label: string, start: CivilDate, months: number): ReturnPeriod {
  return { code, label, start, end: addDays(addMonths(start, months), -1) };
}

/** `202425` for the year that begins in 2024. */
function both(first: number): string {
  return `${first}${twoDigits(first + 1)}`;
}

/** `2024/25` for the year that begins in 2024. */
function slash(first: number): string {
  return `${first}/${twoDigits(first + 1)}`;
}

function twoDigits(year: number): string {
  return String(year % 100).padStart(2, '0');
}
