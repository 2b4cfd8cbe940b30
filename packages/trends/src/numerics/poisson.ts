import { deviance, stirlingError } from './saddle-point.ts';
import { smallestReaching, sumTail } from './tail-sum.ts';

type Poisson = { mean: number; x: number };

/** P(X ≥ x) for a Poisson count; `mean` ≥ 0, `x` whole. Throws a RangeError otherwise. */
export function poissonUpperTail({ mean, x }: Poisson): number {
  check(mean, x);
  if (x <= 0) return 1;
  return x > mean ? sumAbove(mean, x) : Math.max(0, 1 - sumBelow(mean, x - 1));
}

/** P(X ≤ x). As `poissonUpperTail`. */
export function poissonLowerTail({ mean, x }: Poisson): number {
  check(mean, x);
  if (x < 0) return 0;
  return x < mean ? sumBelow(mean, x) : Math.max(0, 1 - sumAbove(mean, x + 1));
}

/** The smallest x with P(X ≤ x) ≥ `share`, 0 ≤ share < 1. */
export function poissonQuantile(mean: number, share: number): number {
  return smallestReaching(share, mean, (x) => poissonLowerTail({ mean, x }));
}

function sumAbove(mean: number, x: number): number {
  return sumTail(probability(mean, x), (k) => mean / (x + k));
}

function sumBelow(mean: number, x: number): number {
  return sumTail(probability(mean, x), (k) => (x - k + 1) / mean);
}

function probability(mean: number, x: number): number {
  if (mean === 0) return x === 0 ? 1 : 0;
  if (x === 0) return Math.exp(-mean);
  return Math.exp(-stirlingError(x) - deviance(x, mean)) / Math.sqrt(2 * Math.PI * x);
}

function check(mean: number, x: number): void {
  if (!(mean >= 0 && mean < Infinity) || !Number.isInteger(x)) {
    throw new RangeError('a Poisson tail needs a mean of 0 or more and a whole count');
  }
}
