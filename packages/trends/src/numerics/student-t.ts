import { logGamma } from './gamma.ts';

const TINY = 1e-300;

/**
 * P(|T| > |t|) for Student's law with that many degrees of freedom (> 0, whole or not): the incomplete beta function
 * at ν/(ν + t²), by its continued fraction (Abramowitz and Stegun 26.5.8).
 */
export function studentTwoSided(t: number, degrees: number): number {
  if (Number.isNaN(t) || !(degrees > 0)) return NaN;
  const x = degrees / (degrees + t * t);
  return incompleteBeta({ x, complement: (t * t) / (degrees + t * t), a: degrees / 2, b: 0.5 });
}

type Beta = { x: number; complement: number; a: number; b: number };

function incompleteBeta({ x, complement, a, b }: Beta): number {
  if (x <= 0) return 0;
  if (complement <= 0) return 1;
  const front = Math.exp(
    a * Math.log(x) + b * Math.log(complement) + logGamma(a + b) - logGamma(a) - logGamma(b),
  );
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(complement, b, a)) / b;
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let k = 1; k < 10_000; k += 1) {
    const even = (k * (b - k) * x) / ((a + 2 * k - 1) * (a + 2 * k));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    value *= c * d;
    const odd = (-(a + k) * (a + b + k) * x) / ((a + 2 * k) * (a + 2 * k + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}

function notZero(x: number): number {
  return Math.abs(x) < TINY ? TINY : x;
}
