import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSeason, seasonallyAdjust } from './season.ts';

const WAVE = [0, 3, 5, 6, 5, 3, 0, -3, -5, -6, -5, -3];
const years = (count: number, rise = 0) =>
  Array.from({ length: count * 12 }, (_, at) => (WAVE[at % 12] ?? 0) + rise * at);

describe('readSeason', () => {
  it.each([
    ['a wave that comes back each year', years(3), true],
    ['under a steady rise', years(4, 2), true],
    ['across a step between years', [...years(2), ...years(2).map((v) => v + 40)], true],
    ['with a year that has a hole', [...years(1), null, ...years(3).slice(1)], true],
    ['a steady rise alone', Array.from({ length: 48 }, (_, at) => at), false],
    ['a constant', Array.from({ length: 48 }, () => 7), false],
    ['a step', Array.from({ length: 48 }, (_, at) => Number(at > 20)), false],
  ])('%s', (_, values, found) => {
    expect(readSeason(values, 12)?.found).toBe(found);
  });

  it.each([
    ['two years', years(2), 12],
    ['three years of which one has a hole', [null, ...years(3).slice(1)], 12],
    ['yearly values', years(3), 1],
    ['nothing', [], 12],
  ])('cannot tell from %s', (_, values, perYear) => {
    expect(readSeason(values, perYear)).toBeNull();
  });

  it('gives the statistic of Friedman’s paper: weeks ranked alike in every year', () => {
    // All rows ranked alike: the greatest there is, years × (periods − 1).
    expect(
      readSeason(
        years(3, 0.001).map((v, at) => v + (at % 12) / 100),
        12,
      )?.strength,
    ).toBeCloseTo(33, 9);
  });
});

describe('seasonallyAdjust', () => {
  it('takes the wave out and leaves level and newest value in place', () => {
    const adjusted = seasonallyAdjust([null, ...years(3).slice(1)].map(plus(50)), 12);
    expect(adjusted[0]).toBeNull();
    for (const value of adjusted.slice(1)) expect(value).toBeCloseTo(50, 9);
  });

  it('counts years back from the newest value', () => {
    const values = years(4).slice(5).map(plus(50));
    for (const value of seasonallyAdjust(values, 12)) expect(value).toBeCloseTo(50, 9);
  });

  it('does not change the mean of complete years, nor a series without one', () => {
    const value = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), (values) => {
        const whole = values.slice(0, Math.floor(values.length / 4) * 4);
        const sum = (list: readonly (number | null)[]) =>
          list.reduce<number>((total, one) => total + (one ?? 0), 0);
        expect(sum(seasonallyAdjust(whole, 4))).toBeCloseTo(sum(whole), 6);
        if (values.length < 4) expect(seasonallyAdjust(values, 4)).toEqual(values);
      }),
    );
  });
});

function plus(level: number): (value: number | null) => number | null {
  return (value) => (value === null ? null : value + level);
}
