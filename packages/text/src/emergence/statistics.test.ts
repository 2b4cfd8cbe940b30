import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { falseDiscoveryRates } from './false-discovery.ts';
import { hypergeometricUpperTail } from './hypergeometric.ts';

describe('hypergeometricUpperTail', () => {
  it.each([
    { total: 10, marked: 3, drawn: 4, seen: 3, expected: 7 / 210 },
    { total: 10, marked: 3, drawn: 4, seen: 0, expected: 1 },
    { total: 10, marked: 3, drawn: 4, seen: 4, expected: 0 },
    { total: 52, marked: 13, drawn: 5, seen: 5, expected: 1287 / 2598960 },
    { total: 5, marked: 5, drawn: 2, seen: 2, expected: 1 },
  ])('P(X ≥ $seen) of $drawn drawn, $marked of $total marked', ({ expected, ...given }) => {
    expect(hypergeometricUpperTail(given)).toBeCloseTo(expected, 12);
  });

  it('falls as more is seen, between 0 and 1', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.nat(13), (marked, others, draw) => {
        const total = marked + others;
        const drawn = Math.min(draw, total);
        let last = 1;
        for (let seen = 0; seen <= drawn + 1; seen += 1) {
          const p = hypergeometricUpperTail({ total, marked, drawn, seen });
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(last + 1e-12);
          last = p;
        }
      }),
    );
  });

  it.each([
    { total: 3, marked: 4, drawn: 1, seen: 1 },
    { total: 3, marked: 1, drawn: 4, seen: 1 },
    { total: 3, marked: 1.5, drawn: 1, seen: 1 },
    { total: Number.NaN, marked: 1, drawn: 1, seen: 1 },
  ])('refuses %o', (given) => {
    expect(() => hypergeometricUpperTail(given)).toThrow(RangeError);
  });
});

describe('falseDiscoveryRates', () => {
  it.each([
    { p: [], q: [] },
    { p: [0.03], q: [0.03] },
    { p: [0.01, 0.04, 0.03], q: [0.03, 0.04, 0.04] },
    { p: [1, 1], q: [1, 1] },
  ])('of $p are $q', ({ p, q }) => {
    falseDiscoveryRates(p).forEach((rate, at) => {
      expect(rate).toBeCloseTo(q[at] ?? Number.NaN, 12);
    });
  });
});
