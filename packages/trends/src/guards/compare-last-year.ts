import type { Side } from '../xmr/analysis-types.ts';

/** A value and the day it is of, as `2026-03-31`. */
export type DatedValue = { on: string; value: number | null };

export type YearComparison = {
  on: string;
  value: number;
  /**
   * The value nearest to the same day of the year before, and the least and greatest within two weeks of it; null
   * where there is none.
   */
  lastYear: { on: string; value: number; least: number; greatest: number } | null;
  /** Now less the nearest value then. */
  difference: number | null;
  /** Limits of the differences before this one; null with fewer than 12. */
  limits: { mean: number; lower: number; upper: number; points: number } | null;
  /** Where the value is further from every value of that time than the limits allow. */
  signal: Side | null;
};

const DAY = 86_400_000;
/** 52 weeks: the same weekday. */
const YEAR_DAYS = 364;
/** Holidays move: values within this many days are of the same part of the year. */
const NEAR_DAYS = 14;
const LEAST_DIFFERENCES = 12;
/** Individuals limits in average moving ranges; Nelson's bound for ranges that are left out of the average. */
const FACTOR = 2.66;
const SCREEN = 3.267;

/**
 * Reads a seasonal series against the same period of the year before: a holiday that comes each year is no news, a
 * holiday worse than last year's is. A difference is judged by the limits (mean ± 2.66 screened average moving ranges) of
 * the differences before it, and raises nothing until there are twelve. A value near any of last year's within two weeks of
 * the day is no signal: the holiday may have moved.
 *
 * In: values in order of time, at any spacing; give local less national values to leave out what happened everywhere. Out: one comparison for each value that is there.
 */
export function compareLastYear(values: readonly DatedValue[]): YearComparison[] {
  const dated = values.flatMap(({ on, value }) =>
    value === null ? [] : [{ on, value, day: Date.parse(`${on}T00:00:00Z`) / DAY }],
  );
  const differences: number[] = [];
  return dated.map(({ on, value, day }) => {
    const lastYear = aroundDay(dated, day - YEAR_DAYS);
    const limits = limitsOf(differences);
    const difference = lastYear === null ? null : value - lastYear.value;
    if (difference !== null) differences.push(difference);
    return { on, value, lastYear, difference, limits, signal: signalOf(value, lastYear, limits) };
  });
}

type Dated = { on: string; value: number; day: number };

function aroundDay(dated: readonly Dated[], day: number): YearComparison['lastYear'] {
  const near = dated.filter((one) => Math.abs(one.day - day) <= NEAR_DAYS);
  const [nearest] = near.toSorted((a, b) => Math.abs(a.day - day) - Math.abs(b.day - day));
  if (nearest === undefined) return null;
  const values = near.map(({ value }) => value);
  const least = Math.min(...values);
  return { on: nearest.on, value: nearest.value, least, greatest: Math.max(...values) };
}

function limitsOf(differences: readonly number[]): YearComparison['limits'] {
  const points = differences.length;
  if (points < LEAST_DIFFERENCES) return null;
  const ranges = differences
    .slice(1)
    .map((value, index) => Math.abs(value - (differences[index] ?? value)));
  const plain = average(ranges);
  const kept = ranges.filter((range) => range < SCREEN * plain);
  const width = FACTOR * (kept.length === 0 ? plain : average(kept));
  const mean = average(differences);
  return { mean, lower: mean - width, upper: mean + width, points };
}

function signalOf(
  value: number,
  lastYear: YearComparison['lastYear'],
  limits: YearComparison['limits'],
): Side | null {
  if (lastYear === null || limits === null) return null;
  if (value - lastYear.greatest > Math.max(limits.upper, 0)) return 'high';
  return value - lastYear.least < Math.min(limits.lower, 0) ? 'low' : null;
}

function average(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
