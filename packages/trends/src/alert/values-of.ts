import type { MeasurePeriod } from './alert-types.ts';

/** The values of periods, in their order. A loop, not a map: an array that grows by it holds numbers, not objects. */
export function valuesOf(periods: readonly MeasurePeriod[]): (number | null)[] {
  const values: (number | null)[] = [];
  for (const { value } of periods) values.push(value);
  return values;
}
