/** Quantile of at least one value, interpolated between the two nearest ranks (Hyndman and Fan's type 7). */
export function quantileOf(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const rank = share * (sorted.length - 1);
  const below = Math.floor(rank);
  const low = sorted[below] ?? NaN;
  const high = sorted[below + 1] ?? low;
  return low + (rank - below) * (high - low);
}
