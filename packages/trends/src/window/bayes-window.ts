import { chiSquaredUpperTail } from '../numerics/chi-squared.ts';
import {
  negativeBinomialLowerTail,
  negativeBinomialUpperTail,
} from '../numerics/negative-binomial.ts';
import { sumOf } from '../numerics/sample.ts';
import type { Figure, FigureKind, Side } from './window-types.ts';

/** Means from here on leave the stabilised scale accurate enough, and it bears scatter better. */
const SMALL_MEAN = 6;

/** Histories more scattered than 98 in 100 Poisson histories are not taken for Poisson. */
const SCATTER_P = 0.02;

/**
 * Whether the exact prediction fits: a count or rate with a mean below 6 a period, whole numerators, and no more
 * scatter than Poisson counts have (Fisher's index of dispersion).
 */
export function isSmallCount(kind: FigureKind, history: readonly Figure[]): boolean {
  if (kind !== 'count' && kind !== 'rate') return false;
  if (!history.every(({ y }) => Number.isInteger(y) && y >= 0)) return false;
  const events = sumOf(history.map(({ y }) => y));
  if (events / history.length >= SMALL_MEAN) return false;
  if (events === 0) return true;
  const rate = events / exposureOf(history);
  const scatter = sumOf(
    history.map(({ y, exposure }) => (y - rate * exposure) ** 2 / (rate * exposure)),
  );
  return chiSquaredUpperTail(scatter, history.length - 1) >= SCATTER_P;
}

/**
 * Compares the events of recent periods with their exact prediction from all before: with Jeffreys' prior, negative
 * binomial with size events + ½ and prob exposure before ÷ exposure of both. Out: the one-sided chance, end included,
 * on the rarer side.
 */
export function weighSmallCount(
  history: readonly Figure[],
  recent: readonly Figure[],
): { p: number; side: Side } {
  const before = exposureOf(history);
  const law = {
    size: sumOf(history.map(({ y }) => y)) + 0.5,
    prob: before / (before + exposureOf(recent)),
    x: sumOf(recent.map(({ y }) => y)),
  };
  const up = negativeBinomialUpperTail(law);
  const down = negativeBinomialLowerTail(law);
  return up <= down ? { p: up, side: 'up' } : { p: down, side: 'down' };
}

function exposureOf(figures: readonly Figure[]): number {
  return sumOf(figures.map(({ exposure }) => exposure));
}
