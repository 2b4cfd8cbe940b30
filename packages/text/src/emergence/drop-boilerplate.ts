import { splitSentences, splitWords } from '../words/split-words.ts';

const SHINGLE = 3;
const KNOWN_SHARE = 0.7;
const KNOWN_FROM = 3;

/** The sentences of a text that stay, and those that do not. */
export type Trimmed = { sentences: string[]; dropped: string[] };

/**
 * Takes out of each text the sentences that earlier texts had already: those of whose three-word sequences at least 70%
 * stood in three or more earlier texts. A form's closing sentence would otherwise look like an issue that spreads.
 * Texts come in order of their dates; the answer has one entry a text.
 */
export function dropBoilerplate(texts: readonly string[]): Trimmed[] {
  const textsWith = new Map<string, number>();
  return texts.map((text) => {
    const sentences = splitSentences(text).map((sentence) => ({
      sentence,
      shingles: shinglesOf(sentence),
    }));
    const isKnown = ({ shingles }: { shingles: string[] }) =>
      shingles.length > 0 &&
      shingles.filter((one) => (textsWith.get(one) ?? 0) >= KNOWN_FROM).length >=
        KNOWN_SHARE * shingles.length;
    const known = new Set(sentences.filter(isKnown));
    for (const shingle of new Set(sentences.flatMap(({ shingles }) => shingles))) {
      textsWith.set(shingle, (textsWith.get(shingle) ?? 0) + 1);
    }
    return {
      sentences: sentences.filter((one) => !known.has(one)).map(({ sentence }) => sentence),
      dropped: [...known].map(({ sentence }) => sentence),
    };
  });
}

/** Every run of three words; of a shorter sentence none, so that it always stays. */
function shinglesOf(sentence: string): string[] {
  const words = splitWords(sentence).map(({ text }) => text);
  return words.slice(SHINGLE - 1).map((_, at) => words.slice(at, at + SHINGLE).join(' '));
}
