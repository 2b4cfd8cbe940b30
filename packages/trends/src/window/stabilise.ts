import type { FigureKind, Figures } from './window-types.ts';

/** Figures on a scale where chance alone gives each the variance `unit`/weight, whatever its level; columns of one length. */
export type Stabilised = { values: readonly number[]; weights: readonly number[] };

/** Anscombe's shift (1948): it keeps the variance even where counts are small. */
const SHIFT = 3 / 8;

/** Below this expected count (or its complement) chance alone gives less than variance 1. */
const ENOUGH = 4;

/** Counts and rates by 2·√, shares by 2·arcsine, measured values as they are. */
export function stabilise(kind: FigureKind, { y, exposure }: Figures): Stabilised {
  switch (kind) {
    case 'count':
    case 'rate':
      return {
        values: y.map((count, at) => 2 * Math.sqrt((count + SHIFT) / (exposure[at] ?? NaN))),
        weights: exposure,
      };
    case 'share':
      return {
        values: y.map((count, at) => {
          const share = (count + SHIFT) / ((exposure[at] ?? NaN) + 2 * SHIFT);
          return 2 * Math.asin(Math.sqrt(Math.min(1, share)));
        }),
        weights: exposure,
      };
    case 'measure':
      return { values: y, weights: y.map(() => 1) };
    default:
      return kind satisfies never;
  }
}

/**
 * The least variance of a stabilised figure of weight 1 that chance allows, from the first `count` figures: 1 for
 * figures large enough, 0 where they are too small to say or are measured values. A quieter history than that is luck
 * and not trusted.
 */
export function leastVariance(kind: FigureKind, { y, exposure }: Figures, count: number): number {
  if (kind === 'measure') return 0;
  const events = sumBetween(y, 0, count);
  const rest = kind === 'share' ? 1 - events / sumBetween(exposure, 0, count) : 1;
  return (events * rest) / count >= ENOUGH ? 1 : 0;
}

/** Sum of a column from `from` up to, not including, `to`. */
export function sumBetween(column: readonly number[], from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += column[at] ?? 0;
  return sum;
}
