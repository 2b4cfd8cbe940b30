import { readTerms } from './read-terms.ts';

/** A text as weights by term, of length 1; empty if the text has no term. */
export type TermVector = ReadonlyMap<string, number>;

/** How rare each term is among the texts that were counted. */
export type Rarity = { of: (term: string) => number };

/**
 * Counts terms over texts and says how rare each is: `ln((1 + n) / (1 + df)) + 1`, the smoothed inverse document
 * frequency. A pair of words counts less: it repeats in part what its two words say already.
 */
export function countRarity(texts: readonly (readonly string[])[]): Rarity {
  const frequency = new Map<string, number>();
  for (const terms of texts) {
    for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const total = texts.length;
  return { of: (term) => Math.log((1 + total) / (1 + (frequency.get(term) ?? 0))) + 1 };
}

const PAIR_WEIGHT = 0.7;

/** Weights of counted terms: `(1 + ln count) × rarity`, scaled to length 1. */
export function weighTerms(counts: ReadonlyMap<string, number>, rarity: Rarity): TermVector {
  const weights = [...counts].map(([term, count]): [string, number] => [
    term,
    (1 + Math.log(count)) * rarity.of(term) * (term.includes(' ') ? PAIR_WEIGHT : 1),
  ]);
  const length = Math.hypot(...weights.map(([, weight]) => weight));
  return new Map(length === 0 ? [] : weights.map(([term, weight]) => [term, weight / length]));
}

/** How often a text has each term. */
export function countTerms(text: string): Map<string, number> {
  return new Map([...readTerms(text).values()].map(({ key, count }) => [key, count]));
}
