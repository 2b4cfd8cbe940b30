import type { WatchCase } from './watch-document.ts';
import { WatchError } from './watch-types.ts';

const PERIODS_A_YEAR = new Map([
  ['day', 365],
  ['week', 52],
  ['month', 12],
  ['quarter', 4],
  ['year', 1],
]);

/** Periods in a year of the series. Throws a WatchError where it is not given as a number or a word known here. */
export function periodsAYear({ freq }: WatchCase['series']): number {
  const periods = typeof freq === 'number' ? freq : PERIODS_A_YEAR.get(freq ?? '');
  if (periods === undefined) {
    throw new WatchError(
      'earlier years need series.freq: day, week, month, quarter, year or a number',
    );
  }
  return periods;
}

/** Index of the earliest period a method can judge. */
export function earliestPeriod(one: WatchCase): number {
  switch (one.method) {
    case 'earsC':
      return one.control.baseline + { C1: 0, C2: 2, C3: 4 }[one.control.method];
    case 'bayes':
    case 'algo.bayes':
    case 'rki':
    case 'algo.rki':
    case 'farringtonFlexible':
      return one.control.b === 0
        ? one.control.w
        : one.control.b * periodsAYear(one.series) + one.control.w;
    case 'cusum':
    case 'algo.cusum':
    case 'glrnb':
    case 'algo.glrnb':
    case 'window':
      return Math.min(24, Math.ceil((one.series.y ?? one.series.num ?? []).length / 2));
    default:
      return one satisfies never;
  }
}
