import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { chiSquaredQuantile, chiSquaredUpperTail } from './chi-squared.ts';
import { gammaLowerTail, gammaQuantile, gammaUpperTail, logGamma } from './gamma.ts';
import {
  negativeBinomialLowerTail,
  negativeBinomialQuantile,
  negativeBinomialUpperTail,
} from './negative-binomial.ts';
import { normalLowerTail, normalQuantile, normalUpperTail } from './normal.ts';
import { poissonLowerTail, poissonUpperTail } from './poisson.ts';
import { studentTwoSided } from './student-t.ts';

const share = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
const shape = fc.double({ min: 0.05, max: 500, noNaN: true });
const count = fc.integer({ min: 0, max: 400 });

describe('tails with a closed form', () => {
  it.each([
    ['Γ(5) = 24', Math.exp(logGamma(5)), 24],
    ['Γ(½) = √π', Math.exp(logGamma(0.5)), Math.sqrt(Math.PI)],
    ['exponential', gammaUpperTail(1, 30), Math.exp(-30)],
    ['chi-squared of 2', chiSquaredUpperTail(50, 2), Math.exp(-25)],
    ['Cauchy', studentTwoSided(1, 1), 0.5],
    ['Student of 2', studentTwoSided(3, 2), 1 - 3 / Math.sqrt(11)],
    ['Poisson', poissonUpperTail({ mean: 1e-8, x: 1 }), -Math.expm1(-1e-8)],
    ['geometric', negativeBinomialUpperTail({ size: 1, prob: 0.5, x: 60 }), 2 ** -60],
    ['far normal', normalUpperTail(10), 7.61985302416053e-24],
  ])('%s', (_, found, expected) => {
    expect(Math.abs(found / expected - 1)).toBeLessThan(1e-12);
  });
});

describe('quantiles undo tails', () => {
  it.each([
    ['normal', (p: number) => normalLowerTail(normalQuantile(p))],
    ['gamma', (p: number) => gammaLowerTail(3.5, gammaQuantile(3.5, p))],
    ['chi-squared', (p: number) => 1 - chiSquaredUpperTail(chiSquaredQuantile(p, 7), 7)],
  ])('%s', (_, there) => {
    fc.assert(fc.property(share, (p) => Math.abs(there(p) - p) < 1e-12));
  });

  it('negative binomial: the least count that reaches the share', () => {
    fc.assert(
      fc.property(shape, share, share, (size, prob, p) => {
        const law = { size, prob: 0.01 + 0.98 * prob };
        const x = negativeBinomialQuantile(law, p);
        expect(negativeBinomialLowerTail({ ...law, x })).toBeGreaterThanOrEqual(p * (1 - 1e-12));
        expect(negativeBinomialLowerTail({ ...law, x: x - 1 })).toBeLessThan(p * (1 + 1e-9));
      }),
      { numRuns: 200 },
    );
  });
});

describe('the two tails of a count add up', () => {
  it('Poisson', () => {
    fc.assert(
      fc.property(shape, count, (mean, x) => {
        const sum = poissonUpperTail({ mean, x: x + 1 }) + poissonLowerTail({ mean, x });
        expect(Math.abs(sum - 1)).toBeLessThan(1e-11);
      }),
    );
  });

  it('negative binomial', () => {
    fc.assert(
      fc.property(shape, count, (size, x) => {
        const law = { size, prob: 0.3 };
        const upper = negativeBinomialUpperTail({ ...law, x: x + 1 });
        expect(Math.abs(upper + negativeBinomialLowerTail({ ...law, x }) - 1)).toBeLessThan(1e-11);
      }),
    );
  });
});

it.each([
  ['a mean below 0', () => poissonUpperTail({ mean: -1, x: 1 })],
  ['half a count', () => poissonUpperTail({ mean: 1, x: 0.5 })],
  ['no size', () => negativeBinomialUpperTail({ size: 0, prob: 0.5, x: 1 })],
  ['a share of 1', () => normalQuantile(1)],
])('refuses %s', (_, ask) => {
  expect(ask).toThrow(RangeError);
});
