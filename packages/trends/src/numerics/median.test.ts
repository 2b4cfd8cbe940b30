import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { medianOf } from './median.ts';

/** Of few levels too: ties are where a selection goes wrong. */
const numbers = fc.array(
  fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
  { minLength: 1, maxLength: 80 },
);

describe('medianOf', () => {
  it('is the middle of the sorted numbers, or the mean of the two there', () => {
    fc.assert(
      fc.property(numbers, (given) => {
        const sorted = given.toSorted((a, b) => a - b);
        const half = (sorted.length - 1) / 2;
        const expected = ((sorted[Math.ceil(half)] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
        const found = medianOf(Float64Array.from(given), given.length);
        if (given.length % 2 === 0) expect(found + 0).toBe(expected + 0);
        else expect(found + 0).toBe((sorted[half] ?? 0) + 0);
      }),
      { numRuns: 3_000 },
    );
  });

  it('reads no number beyond the count, and is 0 of none', () => {
    expect(medianOf(Float64Array.of(3, 1, 2, 99, -99), 3)).toBe(2);
    expect(medianOf(Float64Array.of(7), 0)).toBe(0);
  });
});
