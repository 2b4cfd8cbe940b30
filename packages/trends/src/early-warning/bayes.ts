import { negativeBinomialQuantile } from '../numerics/negative-binomial.ts';
import { sumOf } from '../numerics/sample.ts';
import { judgePeriods } from './judge-periods.ts';
import { needReferences, referenceValues } from './reference-values.ts';
import type { ReferenceControl } from './reference-values.ts';
import type { Watch, Watched } from './watch-types.ts';

export type BayesControl = ReferenceControl & { alpha: number };

/**
 * Bayesian prediction of a count (Höhle, 2007): with Jeffreys' prior, the next Poisson count after k reference values
 * of sum s is negative binomial with size s + ½ and prob k/(k + 1); the bound is its 1 − alpha quantile. Missing
 * reference values are left out. It works from a history of zeros.
 */
export function watchBayes(watched: Watched, control: BayesControl, frequency: number): Watch {
  needReferences(watched, control, frequency);
  return judgePeriods(watched, (index) => {
    const known = referenceValues(watched, control, { index, frequency }).filter(
      (value) => !Number.isNaN(value),
    );
    if (known.length === 0) return NaN;
    const law = { size: sumOf(known) + 0.5, prob: known.length / (known.length + 1) };
    return negativeBinomialQuantile(law, 1 - control.alpha);
  });
}
