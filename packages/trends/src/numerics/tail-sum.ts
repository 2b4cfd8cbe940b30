/**
 * A tail of a discrete law, summed from its own terms: `first` is the probability of the first value of the tail and
 * `ratio(k)` the probability of its k-th following value over the one before (k = 1, 2 …; 0 ends the tail). Terms are
 * added until they no longer count, so the sum keeps its relative precision however small it is.
 */
export function sumTail(first: number, ratio: (k: number) => number): number {
  let term = first;
  let sum = first;
  for (let k = 1; term > sum * 1e-17; k += 1) {
    term *= ratio(k);
    sum += term;
  }
  return Math.min(1, sum);
}

/**
 * The smallest whole x ≥ 0 with `lowerTail(x)` ≥ share: doubling from `start`, then halving. A tail that misses the
 * share by rounding alone counts as reaching it.
 */
export function smallestReaching(
  share: number,
  start: number,
  lowerTail: (x: number) => number,
): number {
  const reached = (x: number): boolean => lowerTail(x) >= share * (1 - 64 * Number.EPSILON);
  let high = Math.max(1, Math.ceil(start));
  while (!reached(high)) high *= 2;
  let low = -1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}
