/**
 * Adjusted p-values: rejecting those ≤ q holds the error the method names at q. All take and return one value per
 * hypothesis in the same order, and are at most 1.
 */

/** False discovery rate of independent or positively dependent tests (Benjamini and Hochberg, 1995). */
export function benjaminiHochberg(p: readonly number[]): number[] {
  return stepUp(p, (rank) => p.length / rank);
}

/** False discovery rate under any dependence (Benjamini and Yekutieli, 2001). */
export function benjaminiYekutieli(p: readonly number[]): number[] {
  const harmonic = p.reduce((sum, _, index) => sum + 1 / (index + 1), 0);
  return stepUp(p, (rank) => (harmonic * p.length) / rank);
}

/** Chance of any false rejection, independent tests (Hochberg, 1988). */
export function hochberg(p: readonly number[]): number[] {
  return stepUp(p, (rank) => p.length - rank + 1);
}

/** Chance of any false rejection, under any dependence (Holm, 1979). */
export function holm(p: readonly number[]): number[] {
  const order = ascending(p);
  const adjusted = new Array<number>(p.length);
  let highest = 0;
  order.forEach((index, at) => {
    highest = Math.max(highest, Math.min(1, (p.length - at) * (p[index] ?? 1)));
    adjusted[index] = highest;
  });
  return adjusted;
}

/** From the largest p to the smallest: the least factor(rank)·p so far, rank 1 being the smallest. */
function stepUp(p: readonly number[], factor: (rank: number) => number): number[] {
  const adjusted = new Array<number>(p.length);
  let lowest = 1;
  ascending(p)
    .reverse()
    .forEach((index, at) => {
      lowest = Math.min(lowest, factor(p.length - at) * (p[index] ?? 1));
      adjusted[index] = lowest;
    });
  return adjusted;
}

function ascending(p: readonly number[]): number[] {
  if (p.some((value) => !(value >= 0 && value <= 1))) {
    throw new RangeError('p-values lie between 0 and 1');
  }
  return p.map((_, index) => index).sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0));
}
