import { deviance, stirlingError } from './saddle-point.ts';
import { smallestReaching, sumTail } from './tail-sum.ts';

/** `size` > 0, whole or not; 0 < `prob` < 1; the mean is size·(1 − prob)/prob. */
type Law = { size: number; prob: number };

/**
 * P(X ≥ x) for a negative binomial count, as it arises from a Poisson count whose mean has a gamma law. `x` whole.
 * Throws a RangeError otherwise.
 */
export function negativeBinomialUpperTail({ size, prob, x }: Law & { x: number }): number {
  check({ size, prob }, x);
  if (x <= 0) return 1;
  return x > meanOf({ size, prob })
    ? sumAbove({ size, prob }, x)
    : Math.max(0, 1 - sumBelow({ size, prob }, x - 1));
}

/** P(X ≤ x). As `negativeBinomialUpperTail`. */
export function negativeBinomialLowerTail({ size, prob, x }: Law & { x: number }): number {
  check({ size, prob }, x);
  if (x < 0) return 0;
  return x < meanOf({ size, prob })
    ? sumBelow({ size, prob }, x)
    : Math.max(0, 1 - sumAbove({ size, prob }, x + 1));
}

/** The smallest x with P(X ≤ x) ≥ `share`, 0 ≤ share < 1. */
export function negativeBinomialQuantile(law: Law, share: number): number {
  return smallestReaching(share, meanOf(law), (x) => negativeBinomialLowerTail({ ...law, x }));
}

function sumAbove({ size, prob }: Law, x: number): number {
  return sumTail(
    probability({ size, prob }, x),
    (k) => ((x + k - 1 + size) / (x + k)) * (1 - prob),
  );
}

function sumBelow({ size, prob }: Law, x: number): number {
  return sumTail(
    probability({ size, prob }, x),
    (k) => (x - k + 1) / ((x - k + size) * (1 - prob)),
  );
}

/** size/(size + x) times the binomial probability of `size` among size + x (Loader). */
function probability({ size, prob }: Law, x: number): number {
  if (x === 0) return Math.exp(size * Math.log(prob));
  const n = size + x;
  const exponent =
    stirlingError(n) -
    stirlingError(x) -
    stirlingError(size) -
    deviance(size, n * prob) -
    deviance(x, n * (1 - prob));
  return (size / n) * Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * size));
}

function meanOf({ size, prob }: Law): number {
  return (size * (1 - prob)) / prob;
}

function check({ size, prob }: Law, x: number): void {
  if (!(size > 0 && prob > 0 && prob < 1) || !Number.isInteger(x)) {
    throw new RangeError('a negative binomial tail needs size > 0, 0 < prob < 1, a whole count');
  }
}
