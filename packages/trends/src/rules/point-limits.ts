import type { Sign } from './marks.ts';

/** Limits of one point, and the bounds of the outer third between centre and limits. */
export type PointLimits = { lower: number; upper: number; nearLower: number; nearUpper: number };

/** Of a point that has none: nothing lies beyond them. */
export const NO_LIMITS: PointLimits = {
  lower: -Infinity,
  upper: Infinity,
  nearLower: -Infinity,
  nearUpper: Infinity,
};

/** A mean with its limits; null where there are none. */
export type MeanAndLimits = { mean: number; lpl: number | null; upl: number | null };

/** Limits and outer thirds about a mean, the same for every point. */
export function boundsAround({ mean, lpl, upl }: MeanAndLimits): PointLimits {
  if (lpl === null || upl === null) return NO_LIMITS;
  return {
    lower: lpl,
    upper: upl,
    nearLower: mean - ((mean - lpl) * 2) / 3,
    nearUpper: mean + ((upl - mean) * 2) / 3,
  };
}

/** 1 above the upper limit, -1 below the lower one, else 0; within `tolerance` of a limit is on it. */
export function outside(y: number, { lower, upper }: PointLimits, tolerance: number): Sign {
  if (compare(y, upper, tolerance) === 1) return 1;
  return compare(y, lower, tolerance) === -1 ? -1 : 0;
}

/** Whether a value lies in the outer third, or, where that counts, beyond it. */
export function liesNear(
  y: number,
  limits: PointLimits,
  { tolerance, beyond }: { tolerance: number; beyond: boolean },
): boolean {
  const outer =
    compare(y, limits.nearUpper, tolerance) === 1 || compare(y, limits.nearLower, tolerance) === -1;
  return outer && (beyond || outside(y, limits, tolerance) === 0);
}

/** 1 where `a` is the greater by more than the tolerance, -1 where it is the smaller, else 0. */
export function compare(a: number, b: number, tolerance: number): Sign {
  if (a - b > tolerance) return 1;
  return b - a > tolerance ? -1 : 0;
}
