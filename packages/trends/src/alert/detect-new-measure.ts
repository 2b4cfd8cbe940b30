import type { MeasurePeriod, NewMeasure } from './alert-types.ts';

/** Codes and words of publishers for "nobody counted this yet". Suppressed (`c`) or rounded values were counted. */
const NOT_YET_COUNTED = new Set(['x', 'not_available', 'not_yet_collected']);
/** A measure is new until this many periods have passed since its first value. */
const NEW_FOR_PERIODS = 3;

/**
 * Tells a series birth from a rise: the first value comes after periods that were all "not available",
 * and at most three periods ago. A new measure is never alerted on; its first period is often a part
 * of one. Periods are oldest first. Null where the measure is not new.
 */
export function detectNewMeasure(periods: readonly MeasurePeriod[]): NewMeasure | null {
  const first = periods.findIndex(({ value }) => value !== null);
  const birth = periods[first];
  if (first < 1 || birth === undefined || birth.value === null) return null;
  const before = periods.slice(0, first);
  if (!before.every(({ missing }) => NOT_YET_COUNTED.has(missing ?? ''))) return null;
  const periodsSince = periods.length - 1 - first;
  if (periodsSince > NEW_FOR_PERIODS) return null;
  return { firstPeriod: birth.period, firstValue: birth.value, periodsSince };
}
