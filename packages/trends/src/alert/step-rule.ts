import { binomialLowerTail, binomialUpperTail } from '../numerics/binomial.ts';
import type { Side } from '../xmr/analysis-types.ts';
import type { MeasurePeriod, Reference } from './alert-types.ts';

/**
 * `step-1`: a short share series is too short for limits, so its newest count is held against its own
 * past and against a benchmark. The bounds are data; a change is a new version.
 */
export const STEP_RULE = {
  name: 'step-1',
  /** Earlier periods with counts that the comparison needs. */
  earlierPeriods: 4,
  /**
   * One-sided. Real shares vary more than the binomial law says, and a scorecard has dozens of measures:
   * at 0.001, 40 yearly measures give one false step in 25 years by chance, and the benchmark test lowers that.
   */
  tail: 0.001,
  /** The gap to the benchmark matters from a tenth of the benchmark on, and from three cases on. */
  relativeGap: 0.1,
  excessCases: 3,
} as const;

/** Published values are decimal fractions; their differences are not exact. */
const ROUNDING = 1e-9;

export type Counted = MeasurePeriod & { value: number; numerator: number; denominator: number };

/** A period whose share can be tested: a value with whole counts, numerator within a denominator above 0. */
export function isCounted(period: MeasurePeriod): period is Counted {
  const { value, numerator, denominator } = period;
  return (
    value !== null &&
    Number.isInteger(numerator) &&
    Number.isInteger(denominator) &&
    Number(denominator) > 0 &&
    Number(numerator) >= 0 &&
    Number(numerator) <= Number(denominator)
  );
}

/** Pools the counts of earlier periods; null with fewer than the rule needs. `per` scales a share to the measure's unit. */
export function poolReference(counted: readonly Counted[], per: number): Reference | null {
  const first = counted[0];
  const last = counted.at(-1);
  if (!first || !last || counted.length < STEP_RULE.earlierPeriods) return null;
  const numerator = counted.reduce((sum, period) => sum + period.numerator, 0);
  const denominator = counted.reduce((sum, period) => sum + period.denominator, 0);
  return {
    firstPeriod: first.period,
    lastPeriod: last.period,
    periods: counted.length,
    numerator,
    denominator,
    value: (per * numerator) / denominator,
  };
}

/** Chance of the newest count, or one further out on the concern side, if the reference share still held. */
export function stepTail(newest: Counted, reference: Reference, side: Side): number {
  const trial = {
    n: newest.denominator,
    p: reference.numerator / reference.denominator,
    x: newest.numerator,
  };
  return side === 'high' ? binomialUpperTail(trial) : binomialLowerTail(trial);
}

/** Cases by which the newest count exceeds (is below, on the low side) what the benchmark's share would give. */
export function excessCases(newest: Counted, benchmark: number, per: number, side: Side): number {
  const expected = (benchmark / per) * newest.denominator;
  return side === 'high' ? newest.numerator - expected : expected - newest.numerator;
}

/** Whether a gap to the benchmark on the concern side is big enough to act on. */
export function gapMatters(worseBy: number, benchmark: number, excess: number): boolean {
  return (
    worseBy > 0 &&
    worseBy >= STEP_RULE.relativeGap * Math.abs(benchmark) - ROUNDING &&
    excess >= STEP_RULE.excessCases
  );
}
