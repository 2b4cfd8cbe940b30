import type { MeasurePeriod } from '@heed/trends/alert/alert-types';
import { detectLookBack, type LookBackArtefact } from '@heed/trends/guards/detect-look-back';

import { periodsPerYear } from '../measure-values.ts';

/** Published look-back measures count who came again within a year. */
const LOOK_BACK_MONTHS = 12;

/** Figures of a look-back measure that reach past a gap in the count, and so read too low. */
export function lookBackOf(
  { lookBack, frequency }: { lookBack: boolean; frequency: string },
  periods: readonly MeasurePeriod[],
): LookBackArtefact[] {
  const perYear = periodsPerYear(frequency);
  if (!lookBack || perYear === null) return [];
  const monthsPerPeriod = 12 / perYear;
  return detectLookBack({ periods, lookBackMonths: LOOK_BACK_MONTHS, monthsPerPeriod });
}

/** The indexes of the figures of an artefact. */
export function indexesOf({ first, last }: LookBackArtefact): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
