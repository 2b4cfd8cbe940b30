import type { Observation } from '@heed/db/generated/prisma/client';
import { deCumulate } from '@heed/trends/guards/de-cumulate';

type Indicator = { yearToDateFrom: number | null; unit: string };

/**
 * The figures of a year-to-date measure as what each period added; others as they are. A share is taken apart by its
 * counts. A fall within a year, or a jump of how much is counted in, leaves a gap that says so.
 */
export function inOwnPeriods(
  { yearToDateFrom, unit }: Indicator,
  observations: Observation[],
): Observation[] {
  if (yearToDateFrom === null) return observations;
  const stepsOf = (pick: (one: Observation) => number | null) =>
    deCumulate(
      observations.map((one) => ({
        year: yearOf(one.periodEnd, yearToDateFrom),
        value: pick(one),
        coverage: one.coverage,
      })),
    );
  const values = stepsOf(({ value }) => value);
  const numerators = stepsOf(({ numerator }) => numerator);
  const denominators = stepsOf(({ denominator }) => denominator);
  return observations.map((one, index) => {
    const numerator = numerators[index]?.value ?? null;
    const denominator = denominators[index]?.value ?? null;
    const share = unit.startsWith('%');
    const counted = numerator !== null && denominator !== null && denominator > 0;
    const value = share
      ? counted && numerator <= denominator
        ? (100 * numerator) / denominator
        : null
      : (values[index]?.value ?? null);
    return {
      ...one,
      ...(value === null
        ? { value, numerator: null, denominator: null, missing: one.missing ?? 'no_reason' }
        : { value, numerator, denominator }),
    };
  });
}

/** The newest figure of a year-to-date measure whose step says nothing, because it counts in much more or less than before. */
export function newestCoverageJump(
  yearToDateFrom: number | null,
  observations: readonly Observation[],
): Observation | null {
  if (yearToDateFrom === null) return null;
  const steps = deCumulate(
    observations.map(({ periodEnd, value, coverage }) => ({
      year: yearOf(periodEnd, yearToDateFrom),
      value,
      coverage,
    })),
  );
  const at = steps.findLastIndex(({ issue }) => issue === 'coverage_changed');
  return observations[at] ?? null;
}

/** The year a day belongs to, if years begin with the first of a month. */
export function yearOf(day: Date, firstMonth: number): string {
  const year = day.getUTCFullYear();
  return String(day.getUTCMonth() + 1 >= firstMonth ? year : year - 1);
}
