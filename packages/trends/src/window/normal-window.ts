import { studentTwoSided } from '../numerics/student-t.ts';
import { leastVariance, type Stabilised, sumBetween } from './stabilise.ts';
import type { FigureKind, Figures, Side } from './window-types.ts';

type Compared = {
  kind: FigureKind;
  /** Figures of the series, and the same stabilised. */
  figures: Figures;
  steady: Stabilised;
  /** How many of them lie before the window, and up to its end. */
  before: number;
  end: number;
};

/**
 * Compares the mean of recent periods with the mean of all before, on the stabilised scale. Student's law allows for
 * the deviation being estimated; lag-1 correlation of the history beyond its own sampling error widens the error of
 * the recent mean. Out: the one-sided chance on the side the recent mean lies. After a history that never varied and
 * sets no least variance, a different value is as rare as one in its length + 1.
 */
export function weighNormal(compared: Compared): { p: number; side: Side } {
  const { kind, figures, steady, before, end } = compared;
  const historyWeight = sumBetween(steady.weights, 0, before);
  const recentWeight = sumBetween(steady.weights, before, end);
  const mean = weightedSum(steady, 0, before) / historyWeight;
  const difference = weightedSum(steady, before, end) / recentWeight - mean;
  const side = difference >= 0 ? 'up' : 'down';
  const spread = spreadOf(compared, mean);
  const variance = Math.max(spread.squares / (before - 1), leastVariance(kind, figures, before));
  if (!(variance > 0)) return { p: difference === 0 ? 0.5 : 1 / (before + 1), side };
  const inflation = inflationOf(spread.correlation, end - before);
  const error = Math.sqrt(variance * (inflation / recentWeight + 1 / historyWeight));
  return { p: studentTwoSided(difference / error, before - 1) / 2, side };
}

/** Sum of weighted values from `from` up to, not including, `to`. */
function weightedSum({ values, weights }: Stabilised, from: number, to: number): number {
  let sum = 0;
  for (let index = from; index < to; index += 1) {
    sum += (values[index] ?? 0) * (weights[index] ?? 0);
  }
  return sum;
}

/**
 * Sum of squares of the history, and the lag-1 correlation of its neighbouring periods, less one and a half of its
 * standard errors; at least 0.
 */
function spreadOf(
  { figures: { at }, steady: { values, weights }, before: count }: Compared,
  mean: number,
): { squares: number; correlation: number } {
  let products = 0;
  let squares = 0;
  let distanceBefore = 0;
  let weightBefore = 0;
  let atBefore = NaN;
  for (let index = 0; index < count; index += 1) {
    const distance = (values[index] ?? 0) - mean;
    const weight = weights[index] ?? 0;
    const period = at[index] ?? NaN;
    squares += weight * (distance * distance);
    if (atBefore === period - 1) {
      products += Math.sqrt(weightBefore * weight) * distanceBefore * distance;
    }
    distanceBefore = distance;
    weightBefore = weight;
    atBefore = period;
  }
  if (!(squares > 0)) return { squares, correlation: 0 };
  return { squares, correlation: Math.max(0, products / squares - 1.5 / Math.sqrt(count)) };
}

/** How much correlation widens the variance of a mean of n neighbours: 1 + 2·Σ(1 − k/n)·ρ^k. */
function inflationOf(rho: number, n: number): number {
  if (rho === 0) return 1;
  let inflation = 1;
  for (let lag = 1; lag < n; lag += 1) inflation += 2 * (1 - lag / n) * rho ** lag;
  return inflation;
}
