import { baiPerronBreaks } from './bai-perron.ts';
import { searchChanges } from './search-changes.ts';
import { SEGMENT_COSTS } from './segment-costs.ts';

/** Methods by the names of the published answers. */
export const PUBLISHED_METHODS = [
  'pelt_mean',
  'pelt_meanvar',
  'pelt_poisson',
  'bai_perron_bic',
] as const;
export type PublishedMethod = (typeof PUBLISHED_METHODS)[number];

/** Scale of a Normal law from the median size of its differences: 1 ÷ (Φ⁻¹(3/4) · √2). */
const FROM_MEDIAN_DIFFERENCE = 1.482602218505602 / Math.SQRT2;

/**
 * Change points as the R packages changepoint 2.3 (PELT, modified BIC: penalty 3·ln n for one parameter, 4·ln n for
 * mean and variance; values less their mean, ÷ `scale`) and strucchange 1.5.3 (Bai-Perron, BIC) give them.
 *
 * Out: for each change the number of values before it. Null where the method does not apply: Poisson to values that are
 * not counts, a Normal method to values without any scale.
 */
export function publishedChanges(
  method: PublishedMethod,
  { values, scale, minSegment }: { values: readonly number[]; scale: number; minSegment: number },
): number[] | null {
  const n = values.length;
  const search = (cost: ReturnType<typeof SEGMENT_COSTS.mean>, parameters: number) =>
    searchChanges({
      n,
      cost,
      penalty: (parameters + 2) * Math.log(n),
      minSegment,
      pruning: 'at_once',
    });
  switch (method) {
    case 'pelt_mean':
      return scale > 0 ? search(SEGMENT_COSTS.mean(standardise(values, scale)), 1) : null;
    case 'pelt_meanvar':
      return scale > 0 ? search(SEGMENT_COSTS.meanvar(standardise(values, scale)), 2) : null;
    case 'pelt_poisson': {
      const counts = values.every((value) => Number.isInteger(value) && value >= 0);
      return counts ? search(SEGMENT_COSTS.poisson(values), 1) : null;
    }
    case 'bai_perron_bic':
      return baiPerronBreaks(values, minSegment);
    default:
      return method satisfies never;
  }
}

/** Scale of the published answers where none is given: from the median absolute difference of neighbours. */
export function differenceScale(values: readonly number[]): number {
  const sizes = values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? value)));
  sizes.sort((a, b) => a - b);
  const middle = sizes.length / 2;
  const upper = sizes[Math.floor(middle)] ?? 0;
  const lower = sizes[Math.ceil(middle) - 1] ?? 0;
  return ((lower + upper) / 2) * FROM_MEDIAN_DIFFERENCE;
}

function standardise(values: readonly number[], scale: number): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => (value - mean) / scale);
}
