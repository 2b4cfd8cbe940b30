import { describe, expect, it } from 'vitest';
import { beyondLimits, shiftPoints, trendPoints, twoInThreePoints } from './signed-rules.ts';

describe('the rules as PowerBI-SPC reads them', () => {
  it('beyond limits: strictly; limits that are no number hold nothing', () => {
    const limits = { lower: 1, upper: 3 };
    expect(
      beyondLimits(
        [0, 1, 3, 4],
        Array.from({ length: 4 }, () => limits),
      ),
    ).toEqual([-1, 0, 0, 1]);
    expect(beyondLimits([2], [{ lower: NaN, upper: NaN }])).toEqual([-1]);
  });

  it('shift: a point on the centre ends a run; all points of a run are marked', () => {
    expect(shiftPoints([1, 1, 0, 1, 1, 1, -1], 0, 3)).toEqual([0, 0, 0, 1, 1, 1, 0]);
  });

  it('trend: length counts points, and the later of two trends has the turning point', () => {
    expect(trendPoints([1, 2, 3, 2, 1, 1], 3)).toEqual([1, 1, -1, -1, -1, 0]);
    expect(trendPoints([1, 2, 2, 3], 3)).toEqual([0, 0, 0, 0]);
  });

  it('two in three: the third point may lie anywhere but beyond the other side', () => {
    const inner = Array.from({ length: 4 }, () => ({ lower: -2, upper: 2 }));
    expect(twoInThreePoints([3, -1, 3, 0], inner)).toEqual([1, 0, 1, 0]);
    expect(twoInThreePoints([3, -3, 3, 0], inner)).toEqual([0, 0, 0, 0]);
  });
});
