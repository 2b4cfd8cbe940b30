import type { RawSeries } from '../charts/chart-data.ts';
import { guessKind } from '../window/figures-of.ts';
import { watchWindows } from '../window/watch-windows.ts';
import { watchBayes } from './bayes.ts';
import { watchCusum } from './cusum.ts';
import { watchEars } from './ears.ts';
import type { Watch, Watched } from './watch-types.ts';

/** The methods that the preset `sensitive` adds to the rules of the chart. */
type EarlyMethod = 'window' | 'earsC2' | 'bayes' | 'cusum';

/** Indexes at which each method gives the alarm; null where a series is too short, or no count, for it. */
export type EarlySignals = Record<EarlyMethod, number[] | null>;

const EARS = { method: 'C2', baseline: 7, minSigma: 0.5, alpha: 0.001 } as const;
const BAYES = { b: 0, w: 24, actY: true, alpha: 0.01 } as const;
const CUSUM = { k: 1.04, h: 2.26, m: null, trans: 'rossi', reset: false } as const;

/** Periods of history that a count needs before it is judged. */
const HISTORY = 24;

/**
 * Signals that come earlier than a chart's, at the price of more false ones: Heed's window test on both sides; for counts
 * also a rise by EARS C2 (7 periods before, α 0.001, at least half a case of spread), Bayes (24 periods, α 0.01) and CUSUM
 * (the first 24 periods as the usual level). In: values, or numerators with denominators, oldest first.
 */
export function earlySignals({ amounts, sizes }: RawSeries): EarlySignals {
  const bare = { values: amounts, ...(sizes ? { exposures: sizes } : {}) };
  const kind = guessKind(bare);
  const readings = watchWindows({ kind, ...bare }, { first: 0, n: amounts.length });
  const counts = kind === 'count' && !sizes;
  const rise = (first: number, watch: (watched: Watched) => Watch) =>
    counts && amounts.length > first
      ? watch({ values: amounts, first, n: amounts.length - first }).alarm.map((at) => first + at)
      : null;
  return {
    window: readings.flatMap((reading, index) => (reading?.alarm ? [index] : [])),
    earsC2: rise(EARS.baseline + 2, (watched) => watchEars(watched, EARS)),
    bayes: rise(HISTORY, (watched) => watchBayes(watched, BAYES, 0)),
    cusum: rise(HISTORY, (watched) => watchCusum(watched, CUSUM)),
  };
}
