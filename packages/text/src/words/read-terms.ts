/// <reference path="../wink-porter2-stemmer.d.ts" />
import stem from 'wink-porter2-stemmer';

import { splitWords } from './split-words.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A stem, or two neighbouring stems, with the first wording in which the text has it. */
export type Term = { key: string; wording: string; count: number };

const stems = new Map<string, string>();
const MOST_STEMS = 50_000;

/**
 * What a text is about, as terms by key: Porter2 stems of its words and of neighbouring pairs. Stop words, single
 * letters and bare numbers are left out, and a pair never spans one of them, so that "found in a van" has no pair
 * "found van".
 */
export function readTerms(text: string): Map<string, Term> {
  const terms = new Map<string, Term>();
  let last: { stem: string; text: string } | null = null;
  for (const { text: word } of splitWords(text)) {
    if (!isTelling(word)) {
      last = null;
      continue;
    }
    const here = { stem: stemOf(word), text: word };
    add(terms, here.stem, word);
    if (last) add(terms, `${last.stem} ${here.stem}`, `${last.text} ${word}`);
    last = here;
  }
  return terms;
}

/** The Porter2 stem of a word in lower case. Kept, because texts repeat few words many times. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = /^[a-z']+$/.test(word) ? stem(word) : word;
  if (stems.size < MOST_STEMS) stems.set(word, found);
  return found;
}

function isTelling(word: string): boolean {
  return word.length > 1 && !STOP_WORDS.has(word) && !/^\p{N}+$/u.test(word);
}

function add(terms: Map<string, Term>, key: string, wording: string): void {
  const term = terms.get(key);
  if (term) term.count += 1;
  else terms.set(key, { key, wording, count: 1 });
}
