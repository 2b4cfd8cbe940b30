import { sumOf } from '../numerics/sample.ts';
import type { Figure, FigureKind } from './window-types.ts';

/** A figure on a scale where chance alone gives it the variance `unit`/weight, whatever its level. */
export type Stabilised = { at: number; value: number; weight: number };

/** Anscombe's shift (1948): it keeps the variance even where counts are small. */
const SHIFT = 3 / 8;

/** Below this expected count (or its complement) chance alone gives less than variance 1. */
const ENOUGH = 4;

/** Counts and rates by 2·√, shares by 2·arcsine, measured values as they are. */
export function stabilise(kind: FigureKind, { at, y, exposure }: Figure): Stabilised {
  switch (kind) {
    case 'count':
    case 'rate':
      return { at, value: 2 * Math.sqrt((y + SHIFT) / exposure), weight: exposure };
    case 'share':
      return {
        at,
        value: 2 * Math.asin(Math.sqrt(Math.min(1, (y + SHIFT) / (exposure + 2 * SHIFT)))),
        weight: exposure,
      };
    case 'measure':
      return { at, value: y, weight: 1 };
    default:
      return kind satisfies never;
  }
}

/**
 * The least variance of a stabilised figure of weight 1 that chance allows: 1 for figures large enough, 0 where the
 * figures are too small to say or are measured values. A quieter history than that is luck and not trusted.
 */
export function leastVariance(kind: FigureKind, history: readonly Figure[]): number {
  if (kind === 'measure') return 0;
  const events = sumOf(history.map(({ y }) => y));
  const exposure = sumOf(history.map((figure) => figure.exposure));
  const rest = kind === 'share' ? 1 - events / exposure : 1;
  return (events * rest) / history.length >= ENOUGH ? 1 : 0;
}
