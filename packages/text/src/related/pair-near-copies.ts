import { readTerms } from '../words/read-terms.ts';
import { indexVectors } from '../words/similarity-index.ts';
import { countRarity, countTerms, weighTerms } from '../words/weigh-terms.ts';
import { SAME_FROM } from './near-copies.ts';
import { sharedWords } from './shared-words.ts';

/** Two texts that say almost the same, the earlier of the list first, and the words they share. */
export type NearCopies = { ids: [string, string]; words: string[] };

/** Among many copies of one text each is paired with this many before it: enough to tie them all together. */
const MOST_EACH = 20;

/** Every two texts of a list that are near copies of each other, in the order of the list. */
export function pairNearCopies(texts: readonly { id: string; text: string }[]): NearCopies[] {
  const counted = texts.map(({ text }) => countTerms(text));
  const rarity = countRarity(counted.map((counts) => [...counts.keys()]));
  const vectors = counted.map((counts) => weighTerms(counts, rarity));
  const index = indexVectors(vectors);
  return texts.flatMap(({ id, text }, at) => {
    const own = vectors[at] ?? new Map<string, number>();
    const similarity = index.similarTo(own);
    const before = texts
      .slice(0, at)
      .map((other, place) => ({ id: other.id, place, near: similarity[place] ?? 0 }))
      .filter(({ near }) => near >= SAME_FROM)
      .sort((a, b) => b.near - a.near || a.place - b.place)
      .slice(0, MOST_EACH)
      .sort((a, b) => a.place - b.place);
    if (before.length === 0) return [];
    const wordings = readTerms(text);
    return before.map(({ id: other, place }): NearCopies => ({
      ids: [other, id],
      words: sharedWords(own, vectors[place] ?? new Map(), wordings),
    }));
  });
}
