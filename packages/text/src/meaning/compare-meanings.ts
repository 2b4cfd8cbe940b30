import { dot, meanDirection, scaled, sumOf, type Meanings } from './meaning.ts';

type Compared = {
  /** The sentences of each text. */
  texts: readonly (readonly string[])[];
  /** Whether each text is history, whose mean is what all texts have in common. */
  isHistory: readonly boolean[];
  meanings: Meanings;
};

/**
 * Makes a comparison of what texts mean: one similarity a text, from -1 to 1, in their order. All findings of a
 * partnership are about safeguarding and so point one way; what the history has in common is taken out first, or
 * everything would be alike. A text without a direction is like none (0).
 */
export function compareMeanings({ texts, isHistory, meanings }: Compared): {
  similarTo: (at: number) => Float64Array;
} {
  const directions = texts.map((sentences) => meanDirection(sentences, meanings));
  const earlier = directions.flatMap((one, at) => (one && isHistory[at] ? [one] : []));
  const common = sumOf(earlier).map((one) => one / earlier.length);
  const centred = directions.map(
    (one) => one && scaled(one.map((component, at) => component - (common[at] ?? 0))),
  );
  return {
    similarTo(at) {
      const asked = centred[at];
      return Float64Array.from(centred, (one) => (asked && one ? dot(asked, one) : 0));
    },
  };
}
