import { describe, expect, it } from 'vitest';

import { funnelOf } from './funnel.ts';
import { quantileOf } from './quantile-of.ts';

describe('funnelOf', () => {
  it('finds no variance between areas that are alike, and no outlier', () => {
    const { phi, tau2, target, areas } = funnelOf([
      { num: 10, den: 100 },
      { num: 20, den: 200 },
      { num: 30, den: 300 },
    ]);
    expect({ phi: Math.round(phi), tau2, target }).toEqual({ phi: 0, tau2: 0, target: 0.1 });
    expect(areas.map(({ outlier }) => outlier)).toEqual([false, false, false]);
    expect(areas[0]?.plain).toEqual(areas[0]?.overdispersed);
  });

  it('keeps limits between 0 and 1', () => {
    const { areas } = funnelOf([
      { num: 0, den: 1 },
      { num: 1, den: 1 },
    ]);
    for (const { overdispersed } of areas) {
      expect(overdispersed).toEqual({ lower: 0, upper: 1 });
    }
  });

  it.each([
    ['one area', [{ num: 1, den: 2 }]],
    [
      'no denominator',
      [
        { num: 0, den: 0 },
        { num: 1, den: 2 },
      ],
    ],
    [
      'more than all',
      [
        { num: 3, den: 2 },
        { num: 1, den: 2 },
      ],
    ],
  ])('refuses %s', (_, shares) => {
    expect(() => funnelOf(shares)).toThrow(RangeError);
  });
});

it.each([
  [0, 1],
  [0.5, 2.5],
  [1, 4],
])('the quantile %f of one to four is %f', (share, expected) => {
  expect(quantileOf([4, 1, 3, 2], share)).toBe(expected);
});
