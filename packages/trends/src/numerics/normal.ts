import { gammaUpperTail } from './gamma.ts';

/** P(Z > z) for the standard normal law, with full relative precision in the tail. */
export function normalUpperTail(z: number): number {
  const half = 0.5 * gammaUpperTail(0.5, 0.5 * z * z);
  return z >= 0 ? half : 1 - half;
}

/** P(Z ≤ z) for the standard normal law. */
export function normalLowerTail(z: number): number {
  return normalUpperTail(-z);
}

/**
 * The z with P(Z ≤ z) = `share`, 0 < share < 1: Abramowitz and Stegun 26.2.23 for a start (4.5e-4), then Halley's
 * steps on the exact tail.
 */
export function normalQuantile(share: number): number {
  if (!(share > 0 && share < 1)) {
    throw new RangeError('a normal quantile needs a share between 0 and 1');
  }
  if (share === 0.5) return 0;
  if (share > 0.5) return -normalQuantile(1 - share);
  const t = Math.sqrt(-2 * Math.log(share));
  let z =
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) /
      (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
  for (let step = 0; step < 3; step += 1) {
    const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    const newton = (normalUpperTail(z) - share) / density;
    z += newton / (1 - 0.5 * z * newton);
  }
  return -z;
}
