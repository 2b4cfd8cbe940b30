import { cholesky, solveLower, solveUpper } from './cholesky.ts';

/** Convergence as `glm` of R judges it, so that its answers are met at the point where it stops. */
const TOLERANCE = 1e-8;
const MOST_STEPS = 25;

export type PoissonData = {
  /** One row of covariates for each count, the 1 of the intercept included. */
  rows: readonly (readonly number[])[];
  counts: readonly number[];
  /** Prior weights, all above 0. */
  weights: readonly number[];
};

export type PoissonFit = {
  coefficients: number[];
  fitted: number[];
  /** Weights of the last least-squares step, prior weights included. */
  workingWeights: number[];
  /** Cholesky factor of the information matrix of that step. */
  factor: number[][];
  converged: boolean;
};

/**
 * Log-linear regression of counts by iteratively reweighted least squares (Nelder and Wedderburn, 1972). Null where
 * covariates do not determine the coefficients or a step leaves the numbers a computer can hold.
 */
export function fitPoisson(data: PoissonData): PoissonFit | null {
  const { rows, counts, weights } = data;
  let fitted = counts.map((count) => count + 0.1);
  let deviance = devianceOf(data, fitted);
  for (let step = 1; step <= MOST_STEPS; step += 1) {
    const workingWeights = fitted.map((mean, at) => mean * (weights[at] ?? 0));
    const working = fitted.map((mean, at) => Math.log(mean) + ((counts[at] ?? 0) - mean) / mean);
    const solved = leastSquares(rows, working, workingWeights);
    if (!solved) return null;
    fitted = rows.map((row) => Math.max(Math.exp(dot(row, solved.coefficients)), Number.EPSILON));
    const next = devianceOf(data, fitted);
    if (!Number.isFinite(next)) return null;
    const converged = Math.abs(next - deviance) / (Math.abs(next) + 0.1) < TOLERANCE;
    if (converged || step === MOST_STEPS) return { ...solved, fitted, workingWeights, converged };
    deviance = next;
  }
  return null;
}

/** rowᵀ·(information)⁻¹·row: the variance of the linear predictor at `row`, before dispersion. */
export function predictorVariance({ factor }: PoissonFit, row: readonly number[]): number {
  const half = solveLower(factor, row);
  return dot(half, half);
}

function leastSquares(
  rows: PoissonData['rows'],
  target: readonly number[],
  weights: readonly number[],
): { coefficients: number[]; factor: number[][] } | null {
  const width = rows[0]?.length ?? 0;
  const information = Array.from({ length: width }, () => new Array<number>(width).fill(0));
  const right = new Array<number>(width).fill(0);
  for (const [at, row] of rows.entries()) {
    const weight = weights[at] ?? 0;
    const weighted = weight * (target[at] ?? 0);
    for (const [i, x] of row.entries()) {
      if (x === 0) continue;
      right[i] = (right[i] ?? 0) + x * weighted;
      const line = information[i] ?? [];
      for (let j = 0; j <= i; j += 1) line[j] = (line[j] ?? 0) + weight * x * (row[j] ?? 0);
    }
  }
  const factor = cholesky(information);
  return factor && { coefficients: solveUpper(factor, solveLower(factor, right)), factor };
}

function devianceOf({ counts, weights }: PoissonData, fitted: readonly number[]): number {
  let sum = 0;
  for (const [at, mean] of fitted.entries()) {
    const count = counts[at] ?? 0;
    const term = count > 0 ? count * Math.log(count / mean) - (count - mean) : mean;
    sum += 2 * (weights[at] ?? 0) * term;
  }
  return sum;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
