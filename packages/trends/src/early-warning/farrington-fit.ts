import { fitPoisson, predictorVariance } from '../numerics/poisson-regression.ts';
import type { PoissonFit } from '../numerics/poisson-regression.ts';
import { studentTwoSided } from '../numerics/student-t.ts';
import type { PastCount } from './farrington-history.ts';

export type FitControl = {
  noPeriods: number;
  trend: boolean;
  /** A trend stays where its p-value is below this. */
  pThresholdTrend: number;
  /** Years looked back: a trend needs at least 3. */
  b: number;
  reweight: boolean;
  /** Past counts with a residual above this lose weight. */
  weightsThreshold: number;
};

/** What is expected of the period judged, on the log scale. */
export type Expected = { logMean: number; logError: number; dispersion: number };

type Weighed = {
  fit: PoissonFit;
  /** Dispersion of the fit, at least 1. */
  phi: number;
  /** Dispersion that errors are scaled by. */
  scale: number;
  degrees: number;
};

/**
 * Quasi-Poisson regression of past counts on season and time, with past outbreaks weighed down. The trend is dropped
 * where it is not significant, rests on less than three years, or would expect more than was ever seen. Null where
 * no fit converges.
 */
export function fitPast(past: readonly PastCount[], control: FitControl): Expected | null {
  const withTrend = control.trend ? weigh(past, control, true) : null;
  if (withTrend && keepsTrend(past, withTrend, control)) return expect(past, withTrend, true);
  const without = weigh(past, control, false);
  return without && expect(past, without, false);
}

function keepsTrend(past: readonly PastCount[], weighed: Weighed, control: FitControl): boolean {
  const { fit, scale, degrees } = weighed;
  const slope = fit.coefficients[1] ?? 0;
  const error = Math.sqrt(
    scale *
      predictorVariance(
        fit,
        fit.coefficients.map((_, at) => Number(at === 1)),
      ),
  );
  const highest = Math.max(...past.map(({ count }) => count));
  return (
    control.b >= 3 &&
    studentTwoSided(slope / error, degrees) < control.pThresholdTrend &&
    Math.exp(expect(past, weighed, true).logMean) <= highest
  );
}

function expect(
  past: readonly PastCount[],
  { fit, phi, scale }: Weighed,
  trend: boolean,
): Expected {
  const level = Math.max(...past.map((one) => one.level));
  const row = rowsOf(past, trend)({ count: 0, time: 0, level });
  const logMean = row.reduce((sum, x, at) => sum + x * (fit.coefficients[at] ?? 0), 0);
  return {
    logMean,
    logError: Math.sqrt(scale * predictorVariance(fit, row)),
    dispersion: phi,
  };
}

/** Fits once, then again with weights that fall where the standardised Anscombe residual was high. */
function weigh(past: readonly PastCount[], control: FitControl, trend: boolean): Weighed | null {
  const rows = past.map(rowsOf(past, trend));
  const counts = past.map(({ count }) => count);
  const even = counts.map(() => 1);
  const degrees = counts.length - (rows[0]?.length ?? 0);
  const first = fitPoisson({ rows, counts, weights: even });
  if (!first?.converged || degrees <= 0) return null;
  const phi = Math.max(1, dispersionOf(first, { counts, degrees, weights: first.workingWeights }));
  if (!control.reweight) {
    const scale = dispersionOf(first, { counts, degrees, weights: first.workingWeights });
    return { fit: first, phi, scale, degrees };
  }
  const weights = weightsOf(residualsOf(first, { rows, counts, phi }), control.weightsThreshold);
  const fit = fitPoisson({ rows, counts, weights });
  if (!fit) return null;
  return {
    fit,
    phi: Math.max(1, dispersionOf(fit, { counts, degrees, weights: fit.workingWeights })),
    // The reference scales errors by residuals under the new weights alone, not by the fit's own.
    scale: dispersionOf(fit, { counts, degrees, weights }),
    degrees,
  };
}

/** A row for a past count: 1, time if there is a trend, and 1 at its season unless that is the lowest. */
function rowsOf(past: readonly PastCount[], trend: boolean): (one: PastCount) => number[] {
  const levels = [...new Set(past.map(({ level }) => level))].sort((a, b) => a - b).slice(1);
  return ({ time, level }) => [
    1,
    ...(trend ? [time] : []),
    ...levels.map((other) => (other === level ? 1 : 0)),
  ];
}

type Scatter = { counts: readonly number[]; degrees: number; weights: readonly number[] };

function dispersionOf({ fitted }: PoissonFit, { counts, degrees, weights }: Scatter): number {
  let sum = 0;
  for (const [at, mean] of fitted.entries()) {
    sum += (weights[at] ?? 0) * (((counts[at] ?? 0) - mean) / mean) ** 2;
  }
  return sum / degrees;
}

type Residuals = { rows: readonly (readonly number[])[]; counts: readonly number[]; phi: number };

/** Anscombe's residuals of Poisson counts, over their standard error. */
function residualsOf(fit: PoissonFit, { rows, counts, phi }: Residuals): number[] {
  return fit.fitted.map((mean, at) => {
    const raw = 1.5 * ((counts[at] ?? 0) ** (2 / 3) * mean ** (-1 / 6) - Math.sqrt(mean));
    const leverage = (fit.workingWeights[at] ?? 0) * predictorVariance(fit, rows[at] ?? []);
    return raw / Math.sqrt(phi * Math.max(0, 1 - leverage));
  });
}

/** 1/residual² above the threshold, 1 below, scaled to a mean of 1. */
function weightsOf(residuals: readonly number[], threshold: number): number[] {
  const raw = residuals.map((residual) => (residual > threshold ? residual ** -2 : 1));
  const total = raw.reduce((sum, weight) => sum + weight, 0);
  return raw.map((weight) => (weight * raw.length) / total);
}
