/**
 * P(X ≥ x) and P(X ≤ x) for X binomial (n, p), accurate in both tails: the smaller tail is summed from
 * its own terms, never got as 1 − the other. The first term is Loader's saddle-point form ("Fast and
 * accurate computation of binomial probabilities", 2000), the others follow by their ratios.
 */
import { deviance, stirlingError } from './saddle-point.ts';

type Binomial = { n: number; p: number; x: number };

/** P(X ≥ x). `n` and `x` whole, n ≥ 0, 0 ≤ p ≤ 1; throws a RangeError otherwise. */
export function binomialUpperTail({ n, p, x }: Binomial): number {
  check(n, p, x);
  if (x <= 0) return 1;
  if (x > n) return 0;
  if (x > n * p) return sumFrom({ n, p, x }, 1);
  return clamp(1 - sumFrom({ n, p, x: x - 1 }, -1));
}

/** P(X ≤ x). As `binomialUpperTail`. */
export function binomialLowerTail({ n, p, x }: Binomial): number {
  check(n, p, x);
  return binomialUpperTail({ n, p: 1 - p, x: n - x });
}

/** Sum of the probabilities of x, x + step, x + 2·step … until a term no longer counts. */
function sumFrom({ n, p, x }: Binomial, step: 1 | -1): number {
  let term = probability({ n, p, x });
  let sum = term;
  let at = x;
  while (term > sum * 1e-17 && at + step >= 0 && at + step <= n) {
    term *=
      step === 1 ? ((n - at) / (at + 1)) * (p / (1 - p)) : (at / (n - at + 1)) * ((1 - p) / p);
    at += step;
    sum += term;
  }
  return clamp(sum);
}

function probability({ n, p, x }: Binomial): number {
  const q = 1 - p;
  if (p === 0) return x === 0 ? 1 : 0;
  if (q === 0) return x === n ? 1 : 0;
  if (x === 0) return Math.exp(n * Math.log1p(-p));
  if (x === n) return Math.exp(n * Math.log(p));
  const exponent =
    stirlingError(n) -
    stirlingError(x) -
    stirlingError(n - x) -
    deviance(x, n * p) -
    deviance(n - x, n * q);
  return Math.exp(exponent) * Math.sqrt(n / (2 * Math.PI * x * (n - x)));
}

function check(n: number, p: number, x: number): void {
  if (!Number.isInteger(n) || n < 0 || !Number.isInteger(x) || !(p >= 0 && p <= 1)) {
    throw new RangeError('a binomial tail needs whole numbers and a share between 0 and 1');
  }
}

function clamp(share: number): number {
  return Math.max(0, Math.min(1, share));
}
