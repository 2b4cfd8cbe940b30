import { binomialLowerTail } from './binomial.ts';
import { smallestReaching } from './tail-sum.ts';

/**
 * How long a run on one side of the median may be, and how few crossings there may be, among `useful` points (those
 * not on the median) of a stable process: round(log2 n) + 3, and the 5 % point of a binomial law (Anhøj and Olesen,
 * 2014). `useful` ≥ 2.
 */
export function anhoejLimits(useful: number): { longestRun: number; fewestCrossings: number } {
  const gaps = useful - 1;
  return {
    longestRun: Math.round(Math.log2(useful)) + 3,
    fewestCrossings: smallestReaching(0.05, gaps, (x) =>
      binomialLowerTail({ n: gaps, p: 0.5, x: Math.min(x, gaps) }),
    ),
  };
}
