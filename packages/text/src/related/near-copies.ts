import { indexVectors } from '../words/similarity-index.ts';
import type { TermVector } from '../words/weigh-terms.ts';

/**
 * Similarity from which two texts say the same thing in other words. Texts with 30% of their words changed lie above it,
 * different findings stay below 0.25.
 */
export const SAME_FROM = 0.6;

/**
 * For each text the place of the first text that it is a near copy of, or its own place. Copies of copies belong to the
 * same first text, so that 200 of them are one.
 */
export function groupNearCopies(vectors: readonly TermVector[]): number[] {
  const index = indexVectors(vectors);
  const first = vectors.map((_, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while ((first[root] ?? root) !== root) root = first[root] ?? root;
    return root;
  };
  vectors.forEach((vector, at) => {
    const similarity = index.similarTo(vector);
    for (let other = 0; other < at; other += 1) {
      if ((similarity[other] ?? 0) < SAME_FROM) continue;
      const [low, high] = [rootOf(at), rootOf(other)].sort((a, b) => a - b);
      if (low !== undefined && high !== undefined) first[high] = low;
    }
  });
  return first.map((_, at) => rootOf(at));
}
