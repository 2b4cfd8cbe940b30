import { gammaQuantile, gammaUpperTail } from './gamma.ts';

/** P(X > x) for the chi-squared law with that many degrees of freedom. */
export function chiSquaredUpperTail(x: number, degrees: number): number {
  return gammaUpperTail(degrees / 2, x / 2);
}

/** The x with P(X ≤ x) = `share`, 0 ≤ share < 1. */
export function chiSquaredQuantile(share: number, degrees: number): number {
  return 2 * gammaQuantile(degrees / 2, share);
}
