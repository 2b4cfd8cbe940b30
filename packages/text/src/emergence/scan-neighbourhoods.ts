import { falseDiscoveryRates } from './false-discovery.ts';
import { hypergeometricUpperTail } from './hypergeometric.ts';

const SIZES = [4, 6, 9, 13];

/** What a recent text's nearest others are, and how often chance would find as many recent ones among them. */
export type Neighbourhood = {
  centre: number;
  /** Recent ones among the nearest, nearest first. */
  recent: number[];
  size: number;
  expected: number;
  p: number;
  q: number;
};

type Scan = {
  /** Whether each text is in the window, in order of dates. */
  inWindow: readonly boolean[];
  /** Similarity of one text to every text. */
  similarTo: (at: number) => ArrayLike<number>;
};

/**
 * For each text of the window: are its nearest others recent more often than chance allows? p is four times the smallest
 * hypergeometric tail over the 4, 6, 9 and 13 nearest, q its false-discovery rate over the window. Ties are broken in
 * favour of earlier texts; at similarity 0 they would otherwise make recent texts look like a group.
 */
export function scanNeighbourhoods({ inWindow, similarTo }: Scan): Neighbourhood[] {
  const others = inWindow.length - 1;
  const marked = inWindow.filter(Boolean).length - 1;
  const centres = inWindow.flatMap((recent, at) => (recent ? [at] : []));
  const found = centres.map((centre) => {
    const nearest = nearestOf(centre, similarTo(centre));
    const choices = SIZES.filter((size) => size <= others).map((size) => {
      const recent = nearest.slice(0, size).filter((at) => inWindow[at]);
      const p = hypergeometricUpperTail({
        total: others,
        marked,
        drawn: size,
        seen: recent.length,
      });
      return { centre, recent, size, expected: (size * marked) / others, p };
    });
    const best = choices.reduce((a, b) => (b.p < a.p ? b : a), {
      centre,
      recent: [],
      size: 0,
      expected: 0,
      p: 1,
    });
    return { ...best, p: Math.min(1, best.p * SIZES.length) };
  });
  const rates = falseDiscoveryRates(found.map(({ p }) => p));
  return found.map((one, at) => ({ ...one, q: rates[at] ?? 1 }));
}

/** The nearest texts, at most as many as the largest neighbourhood has. Of equally near ones the earlier comes first. */
function nearestOf(centre: number, similarity: ArrayLike<number>): number[] {
  const largest = SIZES.at(-1) ?? 0;
  const kept: { at: number; similarity: number }[] = [];
  for (let at = 0; at < similarity.length; at += 1) {
    const here = similarity[at] ?? 0;
    const last = kept.at(-1);
    if (at === centre || (kept.length === largest && last && here <= last.similarity)) continue;
    let place = kept.length;
    while (place > 0 && (kept[place - 1]?.similarity ?? 0) < here) place -= 1;
    kept.splice(place, 0, { at, similarity: here });
    if (kept.length > largest) kept.pop();
  }
  return kept.map((one) => one.at);
}
