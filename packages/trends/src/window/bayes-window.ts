import { chiSquaredUpperTail } from '../numerics/chi-squared.ts';
import {
  negativeBinomialLowerTail,
  negativeBinomialUpperTail,
} from '../numerics/negative-binomial.ts';
import { sumBetween } from './stabilise.ts';
import type { FigureKind, Figures, Side } from './window-types.ts';

/** Means from here on leave the stabilised scale accurate enough, and it bears scatter better. */
const SMALL_MEAN = 6;

/** Histories more scattered than 98 in 100 Poisson histories are not taken for Poisson. */
const SCATTER_P = 0.02;

/**
 * Whether the exact prediction fits the first `count` figures: a count or rate with a mean below 6 a period, whole
 * numerators, and no more scatter than Poisson counts have (Fisher's index of dispersion).
 */
export function isSmallCount(kind: FigureKind, { y, exposure }: Figures, count: number): boolean {
  if (kind !== 'count' && kind !== 'rate') return false;
  const countAt = (at: number) => y[at] ?? 0;
  for (let at = 0; at < count; at += 1) {
    if (!Number.isInteger(countAt(at)) || countAt(at) < 0) return false;
  }
  const events = sumBetween(y, 0, count);
  if (events / count >= SMALL_MEAN) return false;
  if (events === 0) return true;
  const rate = events / sumBetween(exposure, 0, count);
  let scatter = 0;
  for (let at = 0; at < count; at += 1) {
    const usual = rate * (exposure[at] ?? 0);
    scatter += (countAt(at) - usual) ** 2 / usual;
  }
  return chiSquaredUpperTail(scatter, count - 1) >= SCATTER_P;
}

/**
 * Compares the events of the periods from `before` up to, not including, `end` with their exact prediction from all
 * before: with Jeffreys' prior, negative binomial with size events + ½ and prob exposure before ÷ exposure of both. Out:
 * the one-sided chance, end included, on the rarer side.
 */
export function weighSmallCount(
  { y, exposure }: Figures,
  { before, end }: { before: number; end: number },
): { p: number; side: Side } {
  const history = sumBetween(exposure, 0, before);
  const law = {
    size: sumBetween(y, 0, before) + 0.5,
    prob: history / (history + sumBetween(exposure, before, end)),
    x: sumBetween(y, before, end),
  };
  const up = negativeBinomialUpperTail(law);
  const down = negativeBinomialLowerTail(law);
  return up <= down ? { p: up, side: 'up' } : { p: down, side: 'down' };
}
