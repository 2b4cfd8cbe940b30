/**
 * What sentences mean, as directions: the same number of components for each, in any unit. Computed elsewhere, by a
 * sentence model; this package only compares. A sentence that it does not hold is compared by its words alone.
 */
export type Meanings = ReadonlyMap<string, ArrayLike<number>>;

/** The mean direction of a text's sentences, of length 1, each sentence counting the same; null if none is held. */
export function meanDirection(
  sentences: readonly string[],
  meanings: Meanings,
): Float64Array | null {
  const directions = sentences.flatMap((sentence) => {
    const direction = scaled(meanings.get(sentence) ?? []);
    return direction === null ? [] : [direction];
  });
  return scaled(sumOf(directions));
}

/** The same direction at length 1; null if it has no length. */
export function scaled(direction: ArrayLike<number>): Float64Array | null {
  const components = Float64Array.from(direction);
  const length = Math.sqrt(dot(components, components));
  return length === 0 ? null : components.map((one) => one / length);
}

/** The sum of directions, component by component; empty if there are none. */
export function sumOf(directions: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(directions[0]?.length ?? 0);
  for (const direction of directions) {
    for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (direction[at] ?? 0);
  }
  return sum;
}

/** How alike two directions of length 1 are: 1 the same, 0 nothing in common, -1 opposite. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
