import type { MeasurePeriod } from '../alert/alert-types.ts';

/** Values after a restart that cannot have counted everybody who came back. */
export type LookBackArtefact = {
  /** Why counting began anew: a gap in the series, or a change of system or boundary that was declared. */
  cause: 'gap' | 'declared';
  /** First and last index of the values that look back past the restart. */
  first: number;
  last: number;
  sentence: string;
};

export type LookBackInput = {
  /** Oldest first; every period keeps its place. */
  periods: readonly MeasurePeriod[];
  /** How far back the measure looks for an earlier case: 12 for "again within 12 months". */
  lookBackMonths: number;
  monthsPerPeriod: number;
  /** Indexes of periods with which a new system, council or definition began. */
  restarts?: readonly number[];
};

/** Codes for a figure that exists but is not shown: counting went on. */
const COUNTED = new Set(['c', 'u', 'k', 'low', 'suppressed', 'low_reliability']);

/**
 * Values that read too low because the measure looks back past a restart: whoever came before it cannot be counted as
 * coming again. They belong neither in limits nor in an improvement, and the rise after them is no rise. A
 * suppressed figure is no gap.
 */
export function detectLookBack(input: LookBackInput): LookBackArtefact[] {
  const { periods, lookBackMonths, monthsPerPeriod, restarts = [] } = input;
  const affected = Math.ceil(lookBackMonths / monthsPerPeriod);
  if (!(affected > 0)) return [];
  return periods.flatMap((period, index) => {
    const cause = restarts.includes(index) ? 'declared' : afterGap(periods, index) ? 'gap' : null;
    if (cause === null) return [];
    const last = Math.min(index + affected, periods.length) - 1;
    const until = periods[last]?.period ?? period.period;
    const span = last === index ? `in ${until}` : `from ${period.period} to ${until}`;
    const sentence = `The figure ${span} looks back past a restart of the count, so it reads lower than it is; neither it nor the rise after it is read as a change.`;
    return [{ cause, first: index, last, sentence }];
  });
}

/** A value that follows missing periods in which nobody counted, after values before them. */
function afterGap(periods: readonly MeasurePeriod[], index: number): boolean {
  if ((periods[index]?.value ?? null) === null) return false;
  const before = periods.slice(0, index);
  const lastValue = before.findLastIndex(({ value }) => value !== null);
  const gap = before.slice(lastValue + 1);
  return lastValue >= 0 && gap.some(({ missing }) => !COUNTED.has(missing ?? ''));
}
