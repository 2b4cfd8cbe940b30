import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomialLowerTail, binomialUpperTail } from './binomial.ts';

const trial = fc
  .tuple(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat())
  .map(([n, p, x]) => ({ n, p, x: x % (n + 1) }));

describe('binomial tails', () => {
  it.each([
    [{ n: 0, p: 0.5, x: 0 }, 1, 1],
    [{ n: 5, p: 0, x: 1 }, 0, 1],
    [{ n: 5, p: 1, x: 5 }, 1, 1],
    [{ n: 5, p: 1, x: 4 }, 1, 0],
    [{ n: 2, p: 0.5, x: 1 }, 0.75, 0.75],
    [{ n: 2, p: 0.5, x: -1 }, 1, 0],
    [{ n: 2, p: 0.5, x: 3 }, 0, 1],
  ])('%o', (at, upper, lower) => {
    expect(binomialUpperTail(at)).toBeCloseTo(upper, 14);
    expect(binomialLowerTail(at)).toBeCloseTo(lower, 14);
  });

  it.each([
    { n: 1.5, p: 0.5, x: 1 },
    { n: -1, p: 0.5, x: 0 },
    { n: 2, p: 1.1, x: 1 },
    { n: 2, p: NaN, x: 1 },
    { n: 2, p: 0.5, x: 0.5 },
  ])('refuses %o', (bad) => {
    expect(() => binomialUpperTail(bad)).toThrow(RangeError);
  });

  it('are shares that add up', () => {
    fc.assert(
      fc.property(trial, ({ n, p, x }) => {
        const upper = binomialUpperTail({ n, p, x });
        const lower = binomialLowerTail({ n, p, x: x - 1 });
        expect(upper).toBeGreaterThanOrEqual(0);
        expect(upper).toBeLessThanOrEqual(1);
        expect(Math.abs(upper + lower - 1)).toBeLessThan(1e-11);
      }),
      { numRuns: 2_000 },
    );
  });

  it('fall as the count grows', () => {
    fc.assert(
      fc.property(trial, ({ n, p, x }) => {
        const here = binomialUpperTail({ n, p, x });
        expect(binomialUpperTail({ n, p, x: x + 1 })).toBeLessThanOrEqual(here * (1 + 1e-12));
      }),
      { numRuns: 2_000 },
    );
  });
});
