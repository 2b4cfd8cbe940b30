import { indexVectors } from '../words/similarity-index.ts';
import { countRarity, countTerms, weighTerms, type Rarity } from '../words/weigh-terms.ts';
import { fitKernelRidge } from './kernel-ridge.ts';
import type { Example } from './theme.ts';

/** What confirmed examples say about a text: a score by theme code, near 0 to 1. */
export type Learned = { scoresOf: (text: string) => Map<string, number> };

const RIDGE = 1;
const MOST_EXAMPLES = 2_000;

/** Learns from confirmed examples, at most the last 2,000 of them. Texts that share no term with any get no score. */
export function learnExamples(all: readonly Example[]): Learned {
  const examples = all.slice(-MOST_EXAMPLES);
  const counted = examples.map(({ text }) => countTerms(text));
  const rarity: Rarity = countRarity(counted.map((counts) => [...counts.keys()]));
  const vectors = counted.map((counts) => weighTerms(counts, rarity));
  const index = indexVectors(vectors);
  const codes = [...new Set(examples.flatMap(({ themes }) => themes))].sort();
  const coefficients = fitKernelRidge({
    kernel: vectors.map((vector) => index.similarTo(vector)),
    targets: codes.map((code) =>
      Float64Array.from(examples, ({ themes }) => (themes.includes(code) ? 1 : 0)),
    ),
    ridge: RIDGE,
  });
  return {
    scoresOf(text) {
      const similarity = index.similarTo(weighTerms(countTerms(text), rarity));
      return new Map(codes.map((code, at) => [code, dot(similarity, coefficients[at])]));
    },
  };
}

function dot(a: Float64Array, b: Float64Array | undefined): number {
  return a.reduce((sum, value, at) => sum + value * (b?.[at] ?? 0), 0);
}
