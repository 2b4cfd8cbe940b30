import { addDays, addMonths, type CivilDate } from '../calendar/civil-date.ts';
import type { IndicatorFrequency } from '../plan/plan-pack.ts';
import {
  endedPeriods,
  periodAfter,
  periodAt,
  type ReturnPeriod,
  type Rhythm,
} from './return-periods.ts';

/**
 * Months after the end of a period by which its figure is due, where a measure says nothing else. Yearly figures follow
 * the Department for Education's releases on children in need and on pupil absence, which come out seven months after
 * the year to 31 March and after the school year; the rest is a proposal to be agreed with those who return figures.
 */
export const RETURN_MONTHS: Readonly<Record<IndicatorFrequency, number>> = {
  monthly: 1,
  termly: 2,
  quarterly: 2,
  half_yearly: 2,
  annual: 8,
};

export const RETURN_STATES = {
  up_to_date: 'Up to date',
  due: 'Due',
  late: 'Late',
  no_data: 'No data',
} as const;
export type ReturnState = keyof typeof RETURN_STATES;

/** The next figure a measure waits for: of which period, by when, and how that stands on the day. */
export type ExpectedReturn = { state: ReturnState; period: ReturnPeriod; dueOn: CivilDate };

type Series = {
  rhythm: Rhythm;
  /** Months after a period's end; those of its frequency for null. */
  returnMonths: number | null;
  /** Last day of the newest period with a figure, or with a stated reason why there is none; null if there is no period. */
  newestEnd: CivilDate | null;
  today: CivilDate;
};

/**
 * What is expected next. `up_to_date`: the next period is not over. `due`: it is, and its figure has until `dueOn`.
 * `late`: that day is past; the period is the first that is missing. `no_data`: there has never been a figure; the period
 * is the last whose figure would be due by now.
 */
export function expectedReturn({ rhythm, returnMonths, newestEnd, today }: Series): ExpectedReturn {
  const months = returnMonths ?? RETURN_MONTHS[rhythm.frequency];
  // Periods end with a month, and so does the time for their figure, whatever the length of either.
  const dueOf = ({ end }: ReturnPeriod) => addDays(addMonths(addDays(end, 1), months), -1);
  if (newestEnd === null) {
    const period = firstWanted(rhythm, dueOf, today);
    return { state: 'no_data', period, dueOn: dueOf(period) };
  }
  const period = periodAfter(rhythm, periodAt(rhythm, newestEnd));
  const dueOn = dueOf(period);
  if (period.end >= today) return { state: 'up_to_date', period, dueOn };
  return { state: today <= dueOn ? 'due' : 'late', period, dueOn };
}

/** The newest period whose figure is due on the day or was before. */
function firstWanted(
  rhythm: Rhythm,
  dueOf: (period: ReturnPeriod) => CivilDate,
  today: CivilDate,
): ReturnPeriod {
  for (let count = 1; ; count += 1) {
    const period = endedPeriods(rhythm, today, count).at(-1);
    if (period && dueOf(period) <= today) return period;
  }
}
