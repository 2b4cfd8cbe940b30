import { describe, expect, it } from 'vitest';
import { compareLastYear } from './compare-last-year.ts';
import type { DatedValue } from './compare-last-year.ts';

const DAY = 86_400_000;
const START = Date.UTC(2022, 8, 1);

/** Fortnights of a school year, with a peak in the last of each 26. */
function fortnights(count: number, change: (at: number) => number = () => 0): DatedValue[] {
  return Array.from({ length: count }, (_, at) => ({
    on: new Date(START + at * 14 * DAY).toISOString().slice(0, 10),
    value: 3 + (at % 26 === 25 ? 6 : 0) + ((at * 7) % 5) / 10 + change(at),
  }));
}

describe('compareLastYear', () => {
  it('is silent at a peak that comes each year', () => {
    const compared = compareLastYear(fortnights(78));
    expect(compared.filter(({ value }) => value > 8)).toHaveLength(3);
    expect(compared.filter(({ signal }) => signal !== null)).toEqual([]);
  });

  it.each([
    ['a peak higher than last year’s', 77, 4, 'high'],
    ['an ordinary time as high as a peak', 60, 6, 'high'],
    ['a fall', 60, -3, 'low'],
    ['a peak that comes a fortnight early', 76, 6, null],
    ['what varies anyway', 60, 0.1, null],
  ] as const)('%s', (_, index, change, signal) => {
    const compared = compareLastYear(fortnights(78, (at) => (at === index ? change : 0)));
    expect(compared[index]?.signal).toBe(signal);
  });

  it('gives what it compared', () => {
    const compared = compareLastYear(fortnights(60));
    const last = compared.at(-1);
    expect(last?.lastYear?.on).toBe(compared[33]?.on);
    expect(last?.difference).toBeCloseTo((last?.value ?? 0) - (compared[33]?.value ?? 0), 9);
    expect(last?.limits?.points).toBe(34);
  });

  it.each([
    ['the first year', 24, { lastYear: null, difference: null, limits: null }],
    ['fewer than twelve differences', 36, { limits: null, signal: null }],
  ])('raises nothing in %s', (_, index, expected) => {
    const compared = compareLastYear(fortnights(38, (at) => (at === index ? 50 : 0)));
    expect(compared[index]).toMatchObject({ ...expected, signal: null });
  });

  it('passes over missing values and series without any', () => {
    const values = fortnights(40).map((one, at) => (at === 39 ? one : { ...one, value: null }));
    expect(compareLastYear(values)).toMatchObject([{ lastYear: null, signal: null }]);
    expect(compareLastYear([])).toEqual([]);
  });
});
