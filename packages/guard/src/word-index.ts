import type { Span } from './span.ts';

/** Where the words of a folded text lie, in order: runs of letters, with apostrophes inside them. */
export type WordIndex = { starts: readonly number[]; ends: readonly number[] };

/** A word near a span; `distance` 1 is the next one, `side` says on which side of the span. */
export type NearWord = Span & { word: string; distance: number; side: 'before' | 'after' };

const LETTER = /^\p{L}$/u;
/** Longer than any word that is looked for, short enough to copy for every span. */
const MOST_LETTERS = 40;

/** Lists the words of a folded text. */
export function indexWords(text: string): WordIndex {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isLetter(text, at)) continue;
    starts.push(at);
    while (isLetter(text, at) || (text[at] === "'" && isLetter(text, at + 1))) at += 1;
    ends.push(at);
  }
  return { starts, ends };
}

/** True if the code unit at this index is a letter of the basic plane. */
function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 0x20;
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  return LETTER.test(text.charAt(at));
}

/** Index of the first word that begins at or after a place. */
function firstWordFrom(words: WordIndex, place: number): number {
  let low = 0;
  let high = words.starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.starts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The word at this index, in lower case and without a possessive 's; empty if there is none. */
export function wordAt(text: string, words: WordIndex, index: number): string {
  const start = words.starts[index];
  const end = words.ends[index];
  if (start === undefined || end === undefined) return '';
  const word = text.slice(start, Math.min(end, start + MOST_LETTERS)).toLowerCase();
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

/** Up to `most` words before a span, nearest first. Numbers are not words; line breaks do not matter. */
export function wordsBefore(
  { text, words }: { text: string; words: WordIndex },
  span: Span,
  most: number,
): NearWord[] {
  let index = firstWordFrom(words, span.start) - 1;
  // A label glued to the span may run into it: "UPNB801…".
  while (index >= 0 && (words.ends[index] ?? 0) > span.start) index -= 1;
  const near: NearWord[] = [];
  for (let distance = 1; distance <= most && index >= 0; distance += 1, index -= 1) {
    near.push(nearWord(text, words, { index, distance, side: 'before' }));
  }
  return near;
}

/** Up to `most` words after a span, nearest first. */
export function wordsAfter(
  { text, words }: { text: string; words: WordIndex },
  span: Span,
  most: number,
): NearWord[] {
  let index = firstWordFrom(words, span.end);
  const near: NearWord[] = [];
  for (let distance = 1; distance <= most && index < words.starts.length; distance += 1) {
    near.push(nearWord(text, words, { index, distance, side: 'after' }));
    index += 1;
  }
  return near;
}

/** How many words away the nearest word is that fits; undefined if none of the `most` on each side does. */
export function distanceTo(
  page: { text: string; words: WordIndex },
  span: Span,
  { most, fits }: { most: number; fits: (near: NearWord) => boolean },
): { before: number | undefined; after: number | undefined } {
  return {
    before: wordsBefore(page, span, most).find(fits)?.distance,
    after: wordsAfter(page, span, most).find(fits)?.distance,
  };
}

function nearWord(
  text: string,
  words: WordIndex,
  { index, distance, side }: { index: number } & Pick<NearWord, 'distance' | 'side'>,
): NearWord {
  const start = words.starts[index] ?? 0;
  const end = words.ends[index] ?? 0;
  return { word: wordAt(text, words, index), start, end, distance, side };
}
