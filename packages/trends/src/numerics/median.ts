/**
 * The median of the first `count` numbers, which it puts in another order; 0 of none. Hoare's selection: parts are cut
 * until the middle one stands, which asks for a fraction of the comparisons of a sort. Finite numbers.
 */
export function medianOf(numbers: Float64Array, count: number): number {
  if (count === 0) return 0;
  const middle = count >> 1;
  const upper = select(numbers, count, middle);
  if (count % 2 === 1) return upper;
  let lower = -Infinity;
  for (let at = 0; at < middle; at += 1) lower = Math.max(lower, numbers[at] ?? 0);
  return (upper + lower) / 2;
}

/** Brings the number of that rank (from 0) to its place: none before it is greater, none after it smaller. */
function select(numbers: Float64Array, count: number, rank: number): number {
  let from = 0;
  let to = count - 1;
  while (from < to) {
    const pivot = numbers[rank] ?? 0;
    let low = from;
    let high = to;
    while (low <= high) {
      while ((numbers[low] ?? 0) < pivot) low += 1;
      while ((numbers[high] ?? 0) > pivot) high -= 1;
      if (low > high) break;
      const held = numbers[low] ?? 0;
      numbers[low] = numbers[high] ?? 0;
      numbers[high] = held;
      low += 1;
      high -= 1;
    }
    if (high < rank) from = low;
    if (rank < low) to = high;
  }
  return numbers[rank] ?? 0;
}
