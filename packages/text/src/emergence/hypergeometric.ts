/**
 * P(X ≥ `seen`), X the marked ones among `drawn` taken without putting back from `total` of which `marked` are marked.
 * Summed from its own terms by their ratio, so that a small tail keeps its digits. Throws a RangeError on counts that
 * are not whole or do not fit one another.
 */
export function hypergeometricUpperTail(given: {
  total: number;
  marked: number;
  drawn: number;
  seen: number;
}): number {
  const { total, marked, drawn, seen } = given;
  if (![total, marked, drawn, seen].every((count) => Number.isInteger(count) && count >= 0)) {
    throw new RangeError('a hypergeometric tail needs whole counts from 0');
  }
  if (marked > total || drawn > total) {
    throw new RangeError('no more can be marked or drawn than there are');
  }
  const least = Math.max(0, drawn + marked - total);
  const most = Math.min(drawn, marked);
  if (seen <= least) return 1;
  if (seen > most) return 0;
  let term = Math.exp(
    logChoose(marked, seen) + logChoose(total - marked, drawn - seen) - logChoose(total, drawn),
  );
  let sum = term;
  for (let x = seen; x < most; x += 1) {
    term *= ((marked - x) * (drawn - x)) / ((x + 1) * (total - marked - drawn + x + 1));
    sum += term;
  }
  return Math.min(1, sum);
}

const logFactorials = [0];

function logFactorial(n: number): number {
  for (let k = logFactorials.length; k <= n; k += 1) {
    logFactorials.push((logFactorials[k - 1] ?? 0) + Math.log(k));
  }
  return logFactorials[n] ?? 0;
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}
