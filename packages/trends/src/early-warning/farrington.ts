import { negativeBinomialQuantile } from '../numerics/negative-binomial.ts';
import { normalQuantile } from '../numerics/normal.ts';
import { poissonQuantile } from '../numerics/poisson.ts';
import { fitPast } from './farrington-fit.ts';
import type { Expected, FitControl } from './farrington-fit.ts';
import { pastCounts } from './farrington-history.ts';
import type { HistoryControl } from './farrington-history.ts';
import { needHistory } from './judge-periods.ts';
import type { Watch, Watched } from './watch-types.ts';

export type FarringtonControl = HistoryControl &
  FitControl & {
    /** delta: transformed normal prediction; nbPlugin: negative binomial; muan: the same at the mean's upper bound. */
    thresholdMethod: 'delta' | 'nbPlugin' | 'muan';
    alpha: number;
    /** No answer where fewer than the first number of cases came in the last periods, counted by the second. */
    limit54: readonly [number, number];
    /** Power that makes counts more normal, for delta. */
    powertrans: '2/3' | '1/2' | 'none';
  };

/**
 * Farrington's algorithm with the improvements of Noufaily et al. (2013): a bound from counts around the same time of
 * earlier years. `frequency` is the number of periods in a year; `expected` is what the bound rests on. Both are null
 * where counts are too few (`limit54`) or no model converges.
 */
export function watchFarrington(
  watched: Watched,
  control: FarringtonControl,
  frequency: number,
): Watch & { expected: (number | null)[] } {
  needHistory(watched, control.b * frequency + control.w);
  const upperbound: (number | null)[] = [];
  const expected: (number | null)[] = [];
  const alarm: number[] = [];
  for (let at = 0; at < watched.n; at += 1) {
    const index = watched.first + at;
    const bound = boundAt(watched, control, { index, frequency });
    upperbound.push(bound?.upper ?? null);
    expected.push(bound?.mean ?? null);
    const value = watched.values[index] ?? 0;
    if (bound && value > 0 && value > bound.upper) alarm.push(at);
  }
  return { upperbound, alarm, expected };
}

function boundAt(
  watched: Watched,
  control: FarringtonControl,
  place: { index: number; frequency: number },
): { upper: number; mean: number } | null {
  const [cases, periods] = control.limit54;
  let recent = 0;
  for (let back = 0; back < periods; back += 1) recent += watched.values[place.index - back] ?? 0;
  if (recent < cases) return null;
  const past = pastCounts(watched, control, place);
  const fit = past.length > 0 ? fitPast(past, control) : null;
  if (!fit) return null;
  const upper = upperOf(fit, control);
  const mean = Math.exp(fit.logMean);
  return Number.isFinite(upper) && Number.isFinite(mean) ? { upper, mean } : null;
}

function upperOf(fit: Expected, control: FarringtonControl): number {
  const z = normalQuantile(1 - control.alpha);
  switch (control.thresholdMethod) {
    case 'delta':
      return upperByDelta(fit, z, control.powertrans);
    case 'nbPlugin':
      return upperByCount(Math.exp(fit.logMean), fit.dispersion, control.alpha);
    case 'muan':
      return upperByCount(Math.exp(fit.logMean + z * fit.logError), fit.dispersion, control.alpha);
    default:
      return control.thresholdMethod satisfies never;
  }
}

/** Upper end of a prediction that is normal after the power, its variance by the delta method. */
function upperByDelta(
  { logMean, logError, dispersion }: Expected,
  z: number,
  power: FarringtonControl['powertrans'],
): number {
  const mean = Math.exp(logMean);
  const variance = dispersion + (mean * logError) ** 2 / mean;
  const exponent = { '2/3': 2 / 3, '1/2': 1 / 2, none: 1 }[power];
  const error = exponent * Math.sqrt(variance) * mean ** (exponent - 0.5);
  return (mean ** exponent + z * error) ** (1 / exponent);
}

/** Quantile of the count itself: negative binomial where there is overdispersion, else Poisson. */
function upperByCount(mean: number, dispersion: number, alpha: number): number {
  if (!Number.isFinite(mean)) return NaN;
  if (!(dispersion > 1)) return poissonQuantile(mean, 1 - alpha);
  return negativeBinomialQuantile(
    { size: mean / (dispersion - 1), prob: 1 / dispersion },
    1 - alpha,
  );
}
