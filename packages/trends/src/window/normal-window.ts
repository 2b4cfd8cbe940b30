import { studentTwoSided } from '../numerics/student-t.ts';
import { sumOf } from '../numerics/sample.ts';
import { leastVariance, stabilise } from './stabilise.ts';
import type { Stabilised } from './stabilise.ts';
import type { Figure, FigureKind, Side } from './window-types.ts';

type Compared = {
  kind: FigureKind;
  history: readonly Figure[];
  recent: readonly Figure[];
};

/**
 * Compares the mean of recent periods with the mean of all before, on the stabilised scale. Student's law allows for
 * the deviation being estimated; lag-1 correlation of the history beyond its own sampling error widens the error of
 * the recent mean. Out: the one-sided chance on the side the recent mean lies. After a history that never varied and
 * sets no least variance, a different value is as rare as one in its length + 1.
 */
export function weighNormal({ kind, history, recent }: Compared): { p: number; side: Side } {
  const before = history.map((figure) => stabilise(kind, figure));
  const now = recent.map((figure) => stabilise(kind, figure));
  const mean = weightedMean(before);
  const difference = weightedMean(now) - mean;
  const side = difference >= 0 ? 'up' : 'down';
  const variance = Math.max(
    sumOf(before.map(({ value, weight }) => weight * (value - mean) ** 2)) / (before.length - 1),
    leastVariance(kind, history),
  );
  if (!(variance > 0)) return { p: difference === 0 ? 0.5 : 1 / (before.length + 1), side };
  const inflation = inflationOf(correlation(before, mean), now.length);
  const error = Math.sqrt(variance * (inflation / weightOf(now) + 1 / weightOf(before)));
  return { p: studentTwoSided(difference / error, before.length - 1) / 2, side };
}

/** Lag-1 correlation of neighbouring periods, less one and a half of its standard errors; at least 0. */
function correlation(figures: readonly Stabilised[], mean: number): number {
  let products = 0;
  let squares = 0;
  figures.forEach((figure, index) => {
    squares += figure.weight * (figure.value - mean) ** 2;
    const next = figures[index + 1];
    if (next?.at !== figure.at + 1) return;
    products +=
      Math.sqrt(figure.weight * next.weight) * (figure.value - mean) * (next.value - mean);
  });
  if (!(squares > 0)) return 0;
  return Math.max(0, products / squares - 1.5 / Math.sqrt(figures.length));
}

/** How much correlation widens the variance of a mean of n neighbours: 1 + 2·Σ(1 − k/n)·ρ^k. */
function inflationOf(rho: number, n: number): number {
  let inflation = 1;
  for (let lag = 1; lag < n; lag += 1) inflation += 2 * (1 - lag / n) * rho ** lag;
  return inflation;
}

function weightedMean(figures: readonly Stabilised[]): number {
  return sumOf(figures.map(({ value, weight }) => value * weight)) / weightOf(figures);
}

function weightOf(figures: readonly Stabilised[]): number {
  return sumOf(figures.map(({ weight }) => weight));
}
