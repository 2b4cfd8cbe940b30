import { binomialLowerTail } from '../numerics/binomial.ts';

export type RunsAnalysis = {
  /** Points in the part, and those neither missing, excluded nor on the centre line. */
  n: number;
  useful: number;
  longestRun: number;
  /** A longer run than this is a signal; null without useful points. */
  longestRunMost: number | null;
  crossings: number;
  /** Fewer crossings of the centre line than this are a signal. */
  crossingsLeast: number;
  signal: boolean;
};

const TIE = 1e-12;

/**
 * Anhøj's tests for shifts in one part of a run or control chart: an unusually long run on one side of the centre, or
 * unusually few crossings of it. In: the values (null is missing or excluded) and the centre. Source: Anhøj & Olesen
 * 2014; the bounds are log2(n) + 3, rounded, and the 5 % point of a binomial of n − 1 tosses.
 */
export function analyseRuns(values: readonly (number | null)[], centre: number): RunsAnalysis {
  let useful = 0;
  let longestRun = 0;
  let crossings = 0;
  let run = 0;
  let side = 0;
  for (const value of values) {
    const now = value === null ? 0 : sideOf(value, centre);
    if (now === 0) continue;
    useful += 1;
    if (side !== 0 && now !== side) crossings += 1;
    run = now === side ? run + 1 : 1;
    side = now;
    longestRun = Math.max(longestRun, run);
  }
  const longestRunMost = useful === 0 ? null : Math.round(Math.log2(useful) + 3);
  const crossingsLeast = fewestCrossings(useful);
  return {
    n: values.length,
    useful,
    longestRun,
    longestRunMost,
    crossings,
    crossingsLeast,
    signal: longestRun > (longestRunMost ?? Infinity) || crossings < crossingsLeast,
  };
}

function sideOf(value: number, centre: number): -1 | 0 | 1 {
  const difference = value - centre;
  if (!(Math.abs(difference) > Math.abs(centre) * TIE)) return 0;
  return difference > 0 ? 1 : -1;
}

/** The least number of crossings whose lower tail is 5 % or more, searched from just below its normal value. */
function fewestCrossings(useful: number): number {
  const n = Math.max(0, useful - 1);
  let least = Math.max(0, Math.floor(n / 2 - 0.83 * Math.sqrt(n) - 2));
  while (binomialLowerTail({ n, p: 0.5, x: least }) < 0.05) least += 1;
  return least;
}
