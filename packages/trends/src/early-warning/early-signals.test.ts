import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { earlySignals } from './early-signals.ts';

const steady = Array.from({ length: 30 }, (_, at) => 3 + (at % 3));

describe('early signals', () => {
  it('are silent on counts as usual', () => {
    const none: number[] = [];
    expect(earlySignals({ amounts: steady, sizes: null })).toEqual({
      window: none,
      earsC2: none,
      bayes: none,
      cusum: none,
    });
  });

  it('are given by every method when a count trebles', () => {
    const signals = earlySignals({ amounts: [...steady, 14], sizes: null });
    expect(signals).toEqual({ window: [30], earsC2: [30], bayes: [30], cusum: [30] });
  });

  it('of shares come from the window test alone', () => {
    const sizes = steady.map(() => 200);
    const signals = earlySignals({ amounts: [...steady, 40], sizes: [...sizes, 200] });
    expect(signals).toEqual({ window: [30], earsC2: null, bayes: null, cusum: null });
  });

  it.each([
    ['no value', []],
    ['few values', [1, 2, 3]],
    ['missing values alone', Array<null>(40).fill(null)],
    ['zeros alone', Array<number>(40).fill(0)],
  ])('are none with %s', (_, amounts) => {
    const given = Object.values(earlySignals({ amounts, sizes: null }));
    expect(given.flatMap((indexes) => indexes ?? [])).toEqual([]);
  });

  it('point at values that are there, whatever the series', () => {
    const count = fc.option(fc.nat({ max: 50 }), { freq: 5 });
    fc.assert(
      fc.property(fc.array(count, { maxLength: 60 }), (amounts) => {
        const given = Object.values(earlySignals({ amounts, sizes: null }));
        for (const index of given.flatMap((indexes) => indexes ?? [])) {
          expect(amounts[index]).not.toBeUndefined();
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
