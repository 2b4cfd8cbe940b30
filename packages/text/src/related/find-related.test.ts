import { describe, expect, it } from 'vitest';

import { makeRelatedFinder } from './find-related.ts';

const TEXTS = [
  { id: 'a', text: 'A baby slept on a sofa with a parent who had been drinking.' },
  { id: 'b', text: 'The landlord would not mend the heating for an older tenant.' },
  { id: 'c', text: 'Unsafe sleep: a baby on a sofa in temporary housing.' },
];

describe('makeRelatedFinder', () => {
  const find = makeRelatedFinder(TEXTS);

  it('names earlier texts, nearest first, with the words they share', () => {
    const answer = find('Baby found asleep on the sofa beside a drinking parent', 5);
    expect(answer.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(answer[0]?.words).toContain('sofa');
  });

  it('warns of a near copy', () => {
    const [first] = find('A parent who had been drinking slept on a sofa with a baby.', 1);
    expect(first).toMatchObject({ id: 'a', isNearCopy: true });
  });

  it.each(['', '😀', 'of the and', 'xylophone'])('finds nothing like “%s”', (text) => {
    expect(find(text, 5)).toEqual([]);
  });
});
