/** Mean of at least one value, corrected by the mean of what rounding left over. */
export function meanOf(values: readonly number[]): number {
  const first = sumOf(values) / values.length;
  let rest = 0;
  for (const value of values) rest += value - first;
  return first + rest / values.length;
}

/** Standard deviation with n − 1; NaN below two values. */
export function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  let squares = 0;
  for (const value of values) squares += (value - mean) ** 2;
  return values.length < 2 ? NaN : Math.sqrt(squares / (values.length - 1));
}

export function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
