/** Lower triangle L with L·Lᵀ = a, row by row; null where `a` is not positive definite. */
export function cholesky(a: readonly (readonly number[])[]): number[][] | null {
  const lower: number[][] = [];
  for (const [i, row] of a.entries()) {
    const found: number[] = [];
    for (let j = 0; j <= i; j += 1) {
      const known = j === i ? found : (lower[j] ?? []);
      let rest = row[j] ?? 0;
      for (let k = 0; k < j; k += 1) rest -= (found[k] ?? 0) * (known[k] ?? 0);
      if (j < i) found.push(rest / (known[j] ?? 1));
      else if (rest > 0) found.push(Math.sqrt(rest));
      else return null;
    }
    lower.push(found);
  }
  return lower;
}

/** Solves L·x = b. */
export function solveLower(lower: readonly (readonly number[])[], b: readonly number[]): number[] {
  const x: number[] = [];
  for (const [i, row] of lower.entries()) {
    let rest = b[i] ?? 0;
    for (let k = 0; k < i; k += 1) rest -= (row[k] ?? 0) * (x[k] ?? 0);
    x.push(rest / (row[i] ?? 1));
  }
  return x;
}

/** Solves Lᵀ·x = b. */
export function solveUpper(lower: readonly (readonly number[])[], b: readonly number[]): number[] {
  const x = new Array<number>(b.length).fill(0);
  for (let i = b.length - 1; i >= 0; i -= 1) {
    let rest = b[i] ?? 0;
    for (let k = i + 1; k < b.length; k += 1) rest -= (lower[k]?.[i] ?? 0) * (x[k] ?? 0);
    x[i] = rest / (lower[i]?.[i] ?? 1);
  }
  return x;
}
