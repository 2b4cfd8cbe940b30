import { meanOf } from '../numerics/sample.ts';
import { needHistory, stretch } from './judge-periods.ts';
import type { Watch, Watched } from './watch-types.ts';

export type GlrControl = {
  /** Mean in control: one for all periods, one for each period judged, or null for the mean of all values before. */
  mu0: number | readonly number[] | null;
  /** Decision bound of the statistic, named after the average run length it sets. */
  'c.ARL': number;
  dir: 'inc' | 'dec';
};

/**
 * Generalised likelihood ratio of a Poisson count whose mean changes by an unknown factor at an unknown time (Höhle
 * and Paul, 2008): the largest, over every start since the last alarm, of the log likelihood ratio of the sum since
 * then. `upperbound` holds the statistic itself; it alarms and starts again where it reaches
 * `c.ARL`. A missing count leaves it at 0 for that period and out of every sum.
 */
export function watchGlr(watched: Watched, control: GlrControl): Watch {
  const means = meansOf(watched, control);
  const upperbound: (number | null)[] = [];
  const alarm: number[] = [];
  let start = 0;
  for (let at = 0; at < watched.n; at += 1) {
    const statistic = largestRatio(watched, { means, from: start, to: at, dir: control.dir });
    upperbound.push(statistic);
    if (statistic >= control['c.ARL']) {
      alarm.push(at);
      start = at + 1;
    }
  }
  return { upperbound, alarm };
}

type Search = { means: readonly number[]; from: number; to: number; dir: 'inc' | 'dec' };

function largestRatio({ values, first }: Watched, { means, from, to, dir }: Search): number {
  let observed = 0;
  let expected = 0;
  let largest = 0;
  for (let at = to; at >= from; at -= 1) {
    const value = values[first + at] ?? null;
    if (value === null) continue;
    observed += value;
    expected += means[at] ?? 0;
    const inDirection = dir === 'inc' ? observed > expected : observed < expected;
    if (inDirection && expected > 0) largest = Math.max(largest, logRatio(observed, expected));
  }
  return largest;
}

/** Log likelihood ratio of the change e^kappa that fits best, kappa·observed + (1 − e^kappa)·expected. */
function logRatio(observed: number, expected: number): number {
  if (observed === 0) return expected;
  const kappa = Math.log(observed / expected);
  return kappa * observed + (1 - Math.exp(kappa)) * expected;
}

function meansOf(watched: Watched, { mu0 }: GlrControl): readonly number[] {
  if (typeof mu0 === 'number') return new Array<number>(watched.n).fill(mu0);
  if (mu0 !== null) return mu0;
  needHistory(watched, 1);
  const known = stretch(watched.values, 0, watched.first).filter((value) => !Number.isNaN(value));
  return new Array<number>(watched.n).fill(meanOf(known));
}
