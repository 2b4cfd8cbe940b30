import { describe, expect, it } from 'vitest';

import { makeRelatedFinder } from './find-related.ts';
import { pairNearCopies } from './pair-near-copies.ts';

const TEXTS = [
  { id: 'a', text: 'A baby slept on a sofa with a parent who had been drinking.' },
  { id: 'b', text: 'The landlord would not mend the heating for an older tenant.' },
  { id: 'c', text: 'A parent who had been drinking slept on a sofa with a baby.' },
  { id: 'd', text: 'Unsafe sleep: a baby on a sofa in temporary housing.' },
  { id: 'e', text: 'An older tenant, for whom the landlord would not mend the heating.' },
];

describe('pairNearCopies', () => {
  it('pairs texts that say almost the same, with the words they share', () => {
    const pairs = pairNearCopies(TEXTS);
    expect(pairs.map(({ ids }) => ids.join('-'))).toEqual(['a-c', 'b-e']);
    expect(pairs[0]?.words).toContain('sofa');
  });

  it('finds what is found from the text of either', () => {
    const find = makeRelatedFinder(TEXTS);
    const one = TEXTS.flatMap(({ id, text }) =>
      find(text, 5)
        .filter((related) => related.isNearCopy && related.id < id)
        .map((related) => `${related.id}-${id}`),
    );
    expect(pairNearCopies(TEXTS).map(({ ids }) => ids.join('-'))).toEqual(one);
  });

  it('ties 200 copies of one text together', () => {
    const text = 'A baby slept on a sofa with a parent who had been drinking.';
    const copies = Array.from({ length: 200 }, (_, at) => ({ id: `t${at}`, text }));
    const pairs = pairNearCopies([...copies, ...TEXTS.slice(1, 2)]);
    expect(new Set(pairs.flatMap(({ ids }) => ids)).size).toBe(200);
    expect(pairs.filter(({ ids }) => ids[1] === 't199')).toHaveLength(20);
  });

  it('pairs nothing with texts that have no words', () => {
    expect(
      pairNearCopies([
        { id: 'a', text: '' },
        { id: 'b', text: '' },
      ]),
    ).toEqual([]);
  });
});
