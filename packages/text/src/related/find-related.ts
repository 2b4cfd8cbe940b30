import { indexVectors } from '../words/similarity-index.ts';
import { countRarity, countTerms, weighTerms } from '../words/weigh-terms.ts';
import { readTerms } from '../words/read-terms.ts';
import { SAME_FROM } from './near-copies.ts';
import { sharedWords } from './shared-words.ts';

/** An earlier text that says something like it; `isNearCopy`: perhaps the same incident, a person decides. */
export type Related = { id: string; similarity: number; isNearCopy: boolean; words: string[] };

/**
 * Makes a finder of earlier texts like a given one: the `most` nearest by words, nearest first (of equally near ones
 * the earlier id), with the words they share. Built once, asked while somebody types.
 */
export function makeRelatedFinder(
  texts: readonly { id: string; text: string }[],
): (text: string, most: number) => Related[] {
  const counted = texts.map(({ text }) => countTerms(text));
  const rarity = countRarity(counted.map((counts) => [...counts.keys()]));
  const vectors = counted.map((counts) => weighTerms(counts, rarity));
  const index = indexVectors(vectors);
  return (text, most) => {
    const asked = weighTerms(countTerms(text), rarity);
    const wordings = readTerms(text);
    const similarity = index.similarTo(asked);
    return texts
      .map(({ id }, at) => ({ id, at, similarity: similarity[at] ?? 0 }))
      .filter((one) => one.similarity > 0)
      .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
      .slice(0, most)
      .map(({ id, at, similarity: near }) => ({
        id,
        similarity: near,
        isNearCopy: near >= SAME_FROM,
        words: sharedWords(asked, vectors[at] ?? new Map(), wordings),
      }));
  };
}
