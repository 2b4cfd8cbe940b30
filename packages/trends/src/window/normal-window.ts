import { studentTwoSided } from '../numerics/student-t.ts';
import { leastVariance } from './stabilise.ts';
import type { Stabilised } from './stabilise.ts';
import type { Figure, FigureKind, Side } from './window-types.ts';

type Compared = {
  kind: FigureKind;
  /** Figures up to the period judged, and the same stabilised. */
  known: readonly Figure[];
  steady: readonly Stabilised[];
  /** How many of them lie before the window. */
  before: number;
};

/**
 * Compares the mean of recent periods with the mean of all before, on the stabilised scale. Student's law allows for
 * the deviation being estimated; lag-1 correlation of the history beyond its own sampling error widens the error of
 * the recent mean. Out: the one-sided chance on the side the recent mean lies. After a history that never varied and
 * sets no least variance, a different value is as rare as one in its length + 1.
 */
export function weighNormal({ kind, known, steady, before }: Compared): { p: number; side: Side } {
  const history = summarise(steady, 0, before);
  const recent = summarise(steady, before, steady.length);
  const difference = recent.mean - history.mean;
  const side = difference >= 0 ? 'up' : 'down';
  const spread = spreadOf(steady, before, history.mean);
  const variance = Math.max(
    spread.squares / (before - 1),
    leastVariance(kind, known.slice(0, before)),
  );
  if (!(variance > 0)) return { p: difference === 0 ? 0.5 : 1 / (before + 1), side };
  const inflation = inflationOf(spread.correlation, steady.length - before);
  const error = Math.sqrt(variance * (inflation / recent.weight + 1 / history.weight));
  return { p: studentTwoSided(difference / error, before - 1) / 2, side };
}

/** Total weight and weighted mean of the figures from `from` up to, not including, `to`. */
function summarise(
  steady: readonly Stabilised[],
  from: number,
  to: number,
): { weight: number; mean: number } {
  let weight = 0;
  let sum = 0;
  for (let index = from; index < to; index += 1) {
    const figure = steady[index];
    if (!figure) continue;
    weight += figure.weight;
    sum += figure.value * figure.weight;
  }
  return { weight, mean: sum / weight };
}

/**
 * Sum of squares of the history, and the lag-1 correlation of its neighbouring periods, less one and a half of its
 * standard errors; at least 0.
 */
function spreadOf(
  steady: readonly Stabilised[],
  count: number,
  mean: number,
): { squares: number; correlation: number } {
  let products = 0;
  let squares = 0;
  let previous: Stabilised | undefined;
  for (let index = 0; index < count; index += 1) {
    const figure = steady[index];
    if (!figure) continue;
    squares += figure.weight * (figure.value - mean) ** 2;
    if (previous?.at === figure.at - 1) {
      products +=
        Math.sqrt(previous.weight * figure.weight) *
        (previous.value - mean) *
        (figure.value - mean);
    }
    previous = figure;
  }
  if (!(squares > 0)) return { squares, correlation: 0 };
  return { squares, correlation: Math.max(0, products / squares - 1.5 / Math.sqrt(count)) };
}

/** How much correlation widens the variance of a mean of n neighbours: 1 + 2·Σ(1 − k/n)·ρ^k. */
function inflationOf(rho: number, n: number): number {
  let inflation = 1;
  for (let lag = 1; lag < n; lag += 1) inflation += 2 * (1 - lag / n) * rho ** lag;
  return inflation;
}
