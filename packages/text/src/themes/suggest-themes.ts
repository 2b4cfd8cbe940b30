import { readTerms } from '../words/read-terms.ts';
import { countRarity, countTerms, weighTerms, type TermVector } from '../words/weigh-terms.ts';
import { findPhrase, readPhrase, readText, type Phrase } from './find-phrases.ts';
import { learnExamples } from './learn-examples.ts';
import type { Example, Suggestion, Theme } from './theme.ts';

/** A phrase of one word counts 1, each further word half as much again: longer phrases are surer. */
const FURTHER_WORD = 0.5;
const MOST_PHRASES = 3;
const DESCRIPTION_WEIGHT = 4;
const EXAMPLES_WEIGHT = 8;
const MOST_WORDS = 6;

/** Gives all themes that a text may be about, best first; of equal scores the earlier code first. */
export type Suggester = (text: string) => Suggestion[];

type Entry = { theme: Theme; phrases: Phrase[]; vector: TermVector };

/**
 * Makes a suggester from themes and, if there are any, texts whose themes people confirmed. A theme's score is the sum
 * of three: phrases of its name and synonyms that the text has; cosine of text and description; and kernel ridge over
 * the examples. Whatever scored can be shown: the words that led to it come along.
 */
export function makeSuggester(themes: readonly Theme[], examples: readonly Example[]): Suggester {
  const described = themes.map(describe).map(countTerms);
  const rarity = countRarity(described.map((counts) => [...counts.keys()]));
  const entries = themes.map((theme, at): Entry => ({
    theme,
    phrases: [theme.name, ...theme.synonyms].map(readPhrase),
    vector: weighTerms(described[at] ?? new Map<string, number>(), rarity),
  }));
  const learned = examples.length === 0 ? null : learnExamples(examples);
  return (text) => {
    const read = readText(text);
    const vector = weighTerms(countTerms(text), rarity);
    const taught = learned?.scoresOf(text);
    const wordings = readTerms(text);
    return entries
      .map(({ theme, phrases, vector: about }): Suggestion => {
        const said = [...new Set(phrases.map((phrase) => findPhrase(read, phrase)))]
          .filter((passage) => passage !== null)
          .sort((a, b) => b.length - a.length);
        const shared = sharedTerms(vector, about);
        const score =
          said.slice(0, MOST_PHRASES).reduce((sum, passage) => sum + weightOf(passage), 0) +
          DESCRIPTION_WEIGHT * shared.reduce((sum, { part }) => sum + part, 0) +
          EXAMPLES_WEIGHT * Math.max(0, taught?.get(theme.code) ?? 0);
        const words = shared.map(({ term }) => wordings.get(term)?.wording ?? term);
        return {
          code: theme.code,
          name: theme.name,
          score,
          words: distinct([...said, ...words]).slice(0, MOST_WORDS),
        };
      })
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  };
}

function describe({ name, description, synonyms }: Theme): string {
  return [name, description, ...synonyms].join('. ');
}

function weightOf(passage: string): number {
  return 1 + FURTHER_WORD * (passage.split(/[\s-]+/).length - 1);
}

/** Terms that text and description share, the ones that weigh most first. */
function sharedTerms(text: TermVector, about: TermVector): { term: string; part: number }[] {
  return [...text]
    .map(([term, weight]) => ({ term, part: weight * (about.get(term) ?? 0) }))
    .filter(({ part }) => part > 0)
    .sort((a, b) => b.part - a.part || (a.term < b.term ? -1 : 1));
}

/** Each wording once, whatever its case, in the first place it has. */
function distinct(wordings: readonly string[]): string[] {
  const seen = new Set<string>();
  return wordings.filter((one) => {
    const isNew = !seen.has(one.toLowerCase());
    seen.add(one.toLowerCase());
    return isNew;
  });
}
