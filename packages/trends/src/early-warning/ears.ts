import { normalQuantile } from '../numerics/normal.ts';
import { deviationOf, meanOf } from '../numerics/sample.ts';
import { judgePeriods, needHistory, stretch } from './judge-periods.ts';
import type { Watch, Watched } from './watch-types.ts';

export type EarsControl = {
  method: 'C1' | 'C2' | 'C3';
  /** How many periods the mean and deviation are taken from; at least 3. */
  baseline: number;
  /** The deviation counts as at least this: with 0, any value after a constant baseline is an alarm. */
  minSigma: number;
  /** One-sided chance of a false alarm a period, if values were normal. */
  alpha: number;
};

/** Periods left out between the baseline and the period judged, so that a slow rise does not hide itself. */
const GAP = 2;

/**
 * The Early Aberration Reporting System (Hutwagner et al., 2003). C1: mean + z·sd of the `baseline` periods before.
 * C2: the same with a gap of two periods. C3: the excess of the two periods before over C2, beyond one sd each, is
 * taken from z. Throws a WatchError where `first` leaves too little history.
 */
export function watchEars(watched: Watched, control: EarsControl): Watch {
  const { method, baseline, minSigma } = control;
  const z = normalQuantile(1 - control.alpha);
  const gap = method === 'C1' ? 0 : GAP;
  needHistory(watched, baseline + (method === 'C3' ? 2 * GAP : gap));

  const values = stretch(watched.values, 0, watched.first + watched.n);
  const before = values.map((_, index) => {
    const reference = values.slice(Math.max(0, index - gap - baseline), Math.max(0, index - gap));
    return { mean: meanOf(reference), sd: Math.max(deviationOf(reference), minSigma) };
  });
  const excess = values.map((value, index) => {
    const { mean = NaN, sd = NaN } = before[index] ?? {};
    return Math.max(0, (value - mean) / sd - 1);
  });

  return judgePeriods(watched, (index) => {
    const { mean = NaN, sd = NaN } = before[index] ?? {};
    if (method !== 'C3') return mean + z * sd;
    const recent = (excess[index - 2] ?? NaN) + (excess[index - 1] ?? NaN);
    return Math.max(0, (values[index] ?? NaN) + sd * (z - recent));
  });
}
