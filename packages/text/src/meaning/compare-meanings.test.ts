import { describe, expect, it } from 'vitest';

import { compareMeanings } from './compare-meanings.ts';
import { meanDirection } from './meaning.ts';

const meanings = new Map([
  ['north', [0, 2]],
  ['east', [3, 0]],
  ['south', [0, -5]],
  ['nothing', [0, 0]],
]);

describe('the mean direction of a text', () => {
  it.each([
    { sentences: ['north'], direction: [0, 1] },
    { sentences: ['north', 'east'], direction: [Math.SQRT1_2, Math.SQRT1_2] },
    { sentences: ['north', 'unknown', 'nothing'], direction: [0, 1] },
  ])('of $sentences is $direction', ({ sentences, direction }) => {
    const found = meanDirection(sentences, meanings);
    expect([...(found ?? [])]).toEqual(direction.map((one) => expect.closeTo(one, 12) as number));
  });

  it.each([[[]], [['unknown']], [['nothing']], [['north', 'south']]])(
    'of %j is none',
    (sentences: string[]) => {
      expect(meanDirection(sentences, meanings)).toBeNull();
    },
  );
});

describe('comparing what texts mean', () => {
  const texts = [['north'], ['north', 'east'], ['east'], ['unknown']];

  it('takes out what the history has in common, and nothing of what is recent', () => {
    const isHistory = [true, false, false, false];
    const { similarTo } = compareMeanings({ texts, isHistory, meanings });
    // The first text is the whole history, so nothing is left of it.
    expect([...similarTo(0)]).toEqual([0, 0, 0, 0]);
    expect(similarTo(1)[2]).toBeCloseTo(Math.cos(Math.PI / 8), 12);
  });

  it('compares directions as they are where there is no history', () => {
    const isHistory = [false, false, false, false];
    const { similarTo } = compareMeanings({ texts, isHistory, meanings });
    expect([...similarTo(1)]).toEqual(
      [Math.SQRT1_2, 1, Math.SQRT1_2, 0].map((one) => expect.closeTo(one, 12) as number),
    );
  });

  it('likens a text without a direction to none, itself among them', () => {
    const isHistory = [true, true, false, false];
    const { similarTo } = compareMeanings({ texts, isHistory, meanings });
    expect([...similarTo(3)]).toEqual([0, 0, 0, 0]);
  });
});
