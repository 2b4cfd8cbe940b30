/** The mean of finite numbers; NaN of none. */
export function mean(numbers: readonly number[]): number {
  const plain = sum(numbers) / numbers.length;
  // A second pass takes out what the rounding of a long sum left in.
  let rest = 0;
  for (const number of numbers) rest += number - plain;
  return plain + rest / numbers.length;
}

/** The middle of finite numbers, of an even number of them the mean of the two middle ones; NaN of none. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? NaN) + upper) / 2;
}

function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** The greatest distance of any number from zero: the scale on which ties are decided. */
export function greatestSize(numbers: Iterable<number>): number {
  let greatest = 0;
  for (const number of numbers) greatest = Math.max(greatest, Math.abs(number));
  return greatest;
}

/** The numbers at some indexes, in that order. */
export function pick(numbers: readonly (number | null)[], indexes: readonly number[]): number[] {
  return indexes.map((index) => numbers[index] ?? NaN);
}
