import { splitWords, type Word } from '../words/split-words.ts';
import { stemOf } from '../words/read-terms.ts';

/** A name or synonym, ready to be found: its stems, or its capitals if it is an abbreviation or a proper name. */
export type Phrase = { stems: string[]; exact: string | null };

/** Abbreviations that are English words too: in small letters they are that word. */
const ORDINARY_WORDS = new Set(['send', 'icon', 'mash', 'sen', 'lac', 'march', 'care']);

/**
 * Reads a synonym. One word that begins with two capitals is an abbreviation. It is found in small letters as well, as
 * people type it, unless it is also an ordinary word: then in capitals alone.
 */
export function readPhrase(written: string): Phrase {
  const words = splitWords(written);
  const bare = written.trim();
  const isAbbreviation = words.length === 1 && /^\p{Lu}{2}/u.test(bare);
  const exact = isAbbreviation && ORDINARY_WORDS.has(bare.toLowerCase()) ? bare : null;
  return { stems: words.map(({ text }) => stemOf(text)), exact };
}

/** Text split once, to look for many phrases in it. */
export type ReadText = { text: string; words: Word[]; stems: string[] };

export function readText(text: string): ReadText {
  const words = splitWords(text);
  return { text, words, stems: words.map((word) => stemOf(word.text)) };
}

/** The first passage of a text that says the phrase, as it stands there, or null. */
export function findPhrase({ text, words, stems }: ReadText, phrase: Phrase): string | null {
  const length = phrase.stems.length;
  if (length === 0) return null;
  for (let at = 0; at + length <= words.length; at += 1) {
    if (!phrase.stems.every((stem, step) => stems[at + step] === stem)) continue;
    const passage = text.slice(words[at]?.start, words[at + length - 1]?.end);
    if (phrase.exact === null || passage === phrase.exact) return passage;
  }
  return null;
}
