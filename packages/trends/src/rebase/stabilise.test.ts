import { describe, expect, it } from 'vitest';
import { kindOf, screenedSigma, stabilise } from './stabilise.ts';

describe('stabilise', () => {
  it.each([
    ['a count', { kind: 'count', values: [0, 3] }, [Math.sqrt(1.5), 2 * Math.sqrt(3.375)]],
    ['a share', { kind: 'p', values: [0.25, 1] }, [Math.asin(0.5), Math.PI / 2]],
    ['a share from counts', { kind: 'p', values: [0], denominators: [29.25] }, [asinRoot(1 / 80)]],
    ['a rate', { kind: 'u', values: [4] }, [4]],
    ['a rate from counts', { kind: 'u', values: [0], denominators: [6] }, [0.5]],
    ['days between events', { kind: 't', values: [0, 1] }, [0, 1]],
    ['a measured value', { kind: 'measured', values: [-3, null] }, [-3, null]],
    ['a denominator of 0', { kind: 'p', values: [0, 1], denominators: [0, null] }, [null, null]],
    ['a value outside its range', { kind: 'p', values: [2] }, [null]],
    ['no number', { kind: 'measured', values: [NaN, Infinity] }, [null, null]],
  ] as const)('%s', (_, input, expected) => {
    const given = stabilise(input);
    expect(given).toHaveLength(expected.length);
    given.forEach((value, index) => {
      const wanted = expected[index] ?? null;
      if (wanted === null) expect(value).toBeNull();
      else expect(value).toBeCloseTo(wanted, 12);
    });
  });
});

describe('screenedSigma', () => {
  it.each([
    ['plain', [1, 2, 1, 2], 1 / 1.128],
    ['a step is screened out', [1, 2, 1, 2, 1, 2, 90, 91, 90, 91], 1 / 1.128],
    ['nothing but the step varies', [0, 0, 0, 0, 0, 9, 9, 9], 9 / 7 / 1.128],
    ['a constant', [4, 4, 4], 0],
    ['no neighbours', [4, null, 5], 0],
    ['nothing', [], 0],
  ])('%s', (_, values, sigma) => {
    expect(screenedSigma(values)).toBeCloseTo(sigma, 12);
  });
});

describe('kindOf', () => {
  it.each([
    ['whole and not negative', { values: [0, 3, null] }, undefined, 'count'],
    ['fractions', { values: [0.5, 3] }, undefined, 'measured'],
    ['negative', { values: [-1, 3] }, undefined, 'measured'],
    ['negative, said to be a count', { values: [-1, 3] }, 'count', 'measured'],
    ['num in den', { values: [3, 4], denominators: [4, 4] }, undefined, 'p'],
    ['num over den', { values: [3, 5], denominators: [4, 4] }, undefined, 'u'],
    ['a percentage said to be a share', { values: [85, 90] }, 'p', 'measured'],
    ['a share', { values: [0.85, 1] }, 'p', 'p'],
  ] as const)('%s', (_, input, given, kind) => {
    expect(kindOf(input, given)).toBe(kind);
  });
});

function asinRoot(share: number): number {
  return Math.asin(Math.sqrt(share));
}
