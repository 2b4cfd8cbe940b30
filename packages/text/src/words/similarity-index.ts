import type { TermVector } from './weigh-terms.ts';

/**
 * Finds how alike texts are without comparing texts that share no term. Built once over all vectors; `similarTo`
 * gives one similarity (0 to 1) a text, in their order.
 */
export type SimilarityIndex = { similarTo: (vector: TermVector) => Float64Array };

export function indexVectors(vectors: readonly TermVector[]): SimilarityIndex {
  const postings = new Map<string, { at: number; weight: number }[]>();
  vectors.forEach((vector, at) => {
    for (const [term, weight] of vector) {
      const list = postings.get(term);
      if (list) list.push({ at, weight });
      else postings.set(term, [{ at, weight }]);
    }
  });
  return {
    similarTo(vector) {
      const similarity = new Float64Array(vectors.length);
      for (const [term, weight] of vector) {
        for (const posting of postings.get(term) ?? []) {
          similarity[posting.at] = (similarity[posting.at] ?? 0) + weight * posting.weight;
        }
      }
      return similarity;
    },
  };
}
