import { deviationOf, meanOf } from '../numerics/sample.ts';
import { judgePeriods } from './judge-periods.ts';
import { needReferences, referenceValues } from './reference-values.ts';
import type { ReferenceControl } from './reference-values.ts';
import type { Watch, Watched } from './watch-types.ts';

/** Upper 95 % limits of the mean of a Poisson count of 0, 1 … 20 (Crow and Gardner, Biometrika 46, 1959). */
const CROW_GARDNER_UPPER = [
  3.285, 5.323, 6.686, 8.102, 9.598, 11.177, 12.817, 13.765, 14.921, 16.768, 17.633, 19.05, 20.335,
  21.364, 22.945, 23.762, 25.4, 26.306, 27.735, 28.966, 30.017,
] as const;

/**
 * The rule of the Robert Koch Institute (Altmann, 2003): mean + 2 sd of the reference values where their mean is
 * above 20, else the upper Poisson limit of the mean rounded down.
 */
export function watchRki(watched: Watched, control: ReferenceControl, frequency: number): Watch {
  needReferences(watched, control, frequency);
  return judgePeriods(watched, (index) => {
    const values = referenceValues(watched, control, { index, frequency });
    const mean = meanOf(values);
    if (mean > 20) return mean + 2 * deviationOf(values);
    return CROW_GARDNER_UPPER[Math.floor(mean)] ?? NaN;
  });
}
