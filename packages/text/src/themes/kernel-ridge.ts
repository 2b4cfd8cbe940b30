/**
 * Kernel ridge regression: coefficients `(K + λI)⁻¹ Y` by Cholesky's method. `kernel` holds the similarity of every
 * example to every other (symmetric, 1 on the diagonal), `targets` one column a theme. One list of coefficients a
 * theme.
 */
export function fitKernelRidge(given: {
  kernel: readonly Float64Array[];
  targets: readonly Float64Array[];
  ridge: number;
}): Float64Array[] {
  const lower = factor(given.kernel, given.ridge);
  return given.targets.map((target) => solve(lower, target));
}

/** The lower triangle L with `L Lᵀ = K + λI`. */
function factor(kernel: readonly Float64Array[], ridge: number): Float64Array[] {
  const lower: Float64Array[] = [];
  kernel.forEach((row, i) => {
    const here = new Float64Array(i + 1);
    for (let j = 0; j <= i; j += 1) {
      const there = j === i ? here : (lower[j] ?? here);
      let sum = (row[j] ?? 0) + (i === j ? ridge : 0);
      for (let k = 0; k < j; k += 1) sum -= (here[k] ?? 0) * (there[k] ?? 0);
      here[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (there[j] ?? 1);
    }
    lower.push(here);
  });
  return lower;
}

function solve(lower: readonly Float64Array[], target: Float64Array): Float64Array {
  const answer = Float64Array.from(target);
  lower.forEach((row, i) => {
    let sum = answer[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= (row[k] ?? 0) * (answer[k] ?? 0);
    answer[i] = sum / (row[i] ?? 1);
  });
  for (let i = lower.length - 1; i >= 0; i -= 1) {
    const row = lower[i] ?? answer;
    const here = (answer[i] ?? 0) / (row[i] ?? 1);
    answer[i] = here;
    for (let k = 0; k < i; k += 1) answer[k] = (answer[k] ?? 0) - (row[k] ?? 0) * here;
  }
  return answer;
}
