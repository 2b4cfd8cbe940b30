/**
 * The two parts of Loader's saddle-point form of a binomial or Poisson probability ("Fast and accurate computation of
 * binomial probabilities", 2000). They keep full precision where factorials would overflow or cancel.
 */
import { logGamma } from './gamma.ts';

const LOG_ROOT_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** log n! − log of Stirling's formula, for n > 0, whole or not. */
export function stirlingError(n: number): number {
  if (n < 16) {
    return logFactorial(n) - (n + 0.5) * Math.log(n) + n - LOG_ROOT_TWO_PI;
  }
  const nn = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / nn) / nn) / nn) / nn) / n;
}

/** x·log(x/m) + m − x, without cancellation where x is near m. `x` ≥ 0, `m` > 0. */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  let sum = (x - m) * v;
  let term = 2 * x * v;
  for (let j = 1; j < 1000; j += 1) {
    term *= v * v;
    const next = sum + term / (2 * j + 1);
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

function logFactorial(n: number): number {
  if (!Number.isInteger(n)) return logGamma(n + 1);
  let sum = 0;
  for (let k = 2; k <= n; k += 1) sum += Math.log(k);
  return sum;
}
