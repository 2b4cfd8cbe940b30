/** What it costs to give one level to the values from `start` up to, not including, `end`: less is a better fit. */
export type SegmentCost = (start: number, end: number) => number;

/** The smallest variance a segment of equal values is given, so that its logarithm stays finite. */
const LEAST_VARIANCE = 1e-11;

/**
 * Costs of a segment under four models, each as minus twice the log-likelihood less what no cut can change:
 * `level` (Normal, variance 1), and with the modified BIC's share of a segment's length (Zhang and Siegmund
 * 2007) `mean` (Normal, variance 1), `meanvar` (Normal, own variance) and `poisson` (counts).
 */
export const SEGMENT_COSTS = {
  level: squaresAbout,
  mean: meanCost,
  meanvar: meanVarianceCost,
  poisson: poissonCost,
} as const satisfies Record<string, (values: readonly number[]) => SegmentCost>;

function meanCost(values: readonly number[]): SegmentCost {
  const squares = squaresAbout(values);
  return (start, end) => squares(start, end) + Math.log(end - start);
}

function meanVarianceCost(values: readonly number[]): SegmentCost {
  const squares = squaresAbout(values);
  return (start, end) => {
    const n = end - start;
    const variance = squares(start, end) / n;
    const used = variance <= 0 ? LEAST_VARIANCE : variance;
    return n * (Math.log(2 * Math.PI) + Math.log(used) + 1) + Math.log(n);
  };
}

function poissonCost(counts: readonly number[]): SegmentCost {
  const sums = runningSums(counts);
  return (start, end) => {
    const n = end - start;
    const events = between(sums, start, end);
    return events === 0 ? 0 : 2 * events * (Math.log(n) - Math.log(events)) + Math.log(n);
  };
}

/** Sum of squares about the segment's own mean, from running sums: no look at the values again. */
export function squaresAbout(values: readonly number[]): SegmentCost {
  return squaresInUnits(values)(1);
}

/**
 * The same in units of a variance. Every unit is answered by the same code, so that a search that runs twice stays as
 * fast as one that runs once.
 */
export function squaresInUnits(values: readonly number[]): (variance: number) => SegmentCost {
  const sums = runningSums(values);
  const squares = runningSums(values.map((value) => value * value));
  return (variance) => (start, end) => {
    const sum = between(sums, start, end);
    return (between(squares, start, end) - (sum * sum) / (end - start)) / variance;
  };
}

function runningSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) {
    sum += values[index] ?? 0;
    sums[index + 1] = sum;
  }
  return sums;
}

function between(sums: Float64Array, start: number, end: number): number {
  return (sums[end] ?? 0) - (sums[start] ?? 0);
}
