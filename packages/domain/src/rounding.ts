/** Nine decimals: no answer hangs on the last bit of a power or a product. */
const UNITS = 1e9;

/** A computed number as it is compared: floor(x · 10⁹ + 0.5) (tri-1 §1.3). */
export function rounded(x: number): number {
  return Math.floor(x * UNITS + 0.5);
}

/** a ≥ b, compared to nine decimals. */
export function atLeast(a: number, b: number): boolean {
  return rounded(a) >= rounded(b);
}

/** a > b, compared to nine decimals. */
export function isAbove(a: number, b: number): boolean {
  return rounded(a) > rounded(b);
}

/** a < b, compared to nine decimals. */
export function isBelow(a: number, b: number): boolean {
  return rounded(a) < rounded(b);
}

/** Sorts computed numbers downwards: negative if `a` comes first, 0 if they agree to nine decimals. */
export function descending(a: number, b: number): number {
  return rounded(b) - rounded(a);
}
