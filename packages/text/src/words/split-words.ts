/** A word as it stands in a text: lower case, with its place in the text as it was given (UTF-16 code units). */
export type Word = { text: string; start: number; end: number };

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’](?=\p{L}))*/gu;
const SENTENCE_END = /(?<=[.!?])["'”’)\]]*\s+|\s*[\r\n]+\s*/u;
const LONGEST_WORD = 40;

/**
 * The words of a text in order. Hyphens and slashes part words, apostrophes do not. What is longer than 40 characters
 * is no word: it is an address, a key or a slip of the keyboard.
 */
export function splitWords(text: string): Word[] {
  return [...text.matchAll(WORD)]
    .map(({ 0: found, index }) => ({
      text: foldWord(found),
      start: index,
      end: index + found.length,
    }))
    .filter((word) => word.text.length <= LONGEST_WORD);
}

/** Sentences of a text, trimmed, without empty ones. A line break ends a sentence, as in lists. */
export function splitSentences(text: string): string[] {
  return text
    .split(SENTENCE_END)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function foldWord(word: string): string {
  return word.normalize('NFKC').toLowerCase().replaceAll('’', "'").replace(/'s$/, '');
}
