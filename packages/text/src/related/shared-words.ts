import type { Term } from '../words/read-terms.ts';
import type { TermVector } from '../words/weigh-terms.ts';

const MOST_WORDS = 5;

/** The words that make two texts alike, the most telling first, as the one that was asked for puts them. */
export function sharedWords(
  asked: TermVector,
  other: TermVector,
  wordings: ReadonlyMap<string, Term>,
): string[] {
  return [...asked]
    .map(([term, weight]) => ({ term, part: weight * (other.get(term) ?? 0) }))
    .filter(({ part }) => part > 0)
    .sort((a, b) => b.part - a.part || (a.term < b.term ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ term }) => wordings.get(term)?.wording ?? term);
}
