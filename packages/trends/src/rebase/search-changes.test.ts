import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baiPerronBreaks } from './bai-perron.ts';
import { searchChanges } from './search-changes.ts';
import { SEGMENT_COSTS } from './segment-costs.ts';
import type { SegmentCost } from './segment-costs.ts';

const levels = (...parts: [level: number, length: number][]) =>
  parts.flatMap(([level, length], part) =>
    Array.from({ length }, (_, index) => level + (((index * 7 + part) % 5) - 2) / 10),
  );

function search(values: readonly number[], minSegment = 4, penalty = 10): number[] {
  const cost = SEGMENT_COSTS.level(values);
  return searchChanges({ n: values.length, cost, penalty, minSegment, pruning: 'safe' });
}

/** The sum a cut is judged by. */
function total(cuts: readonly number[], cost: SegmentCost, n: number, penalty: number): number {
  return [...cuts, n].reduce(
    (sum, end, index) => sum + cost(cuts[index - 1] ?? 0, end) + (index === 0 ? 0 : penalty),
    0,
  );
}

/** The least sum over every cut there is. */
function leastTotal(n: number, cost: SegmentCost, minSegment: number, penalty: number): number {
  const least = [-penalty, ...Array.from({ length: n }, () => Infinity)];
  for (let end = minSegment; end <= n; end += 1) {
    for (let start = 0; start <= end - minSegment; start += 1) {
      const sum = (least[start] ?? Infinity) + cost(start, end) + penalty;
      least[end] = Math.min(least[end] ?? Infinity, sum);
    }
  }
  return least[n] ?? Infinity;
}

describe('searchChanges', () => {
  it.each([
    ['one level', levels([5, 20]), []],
    ['one step', levels([0, 8], [9, 8]), [8]],
    ['up and back', levels([0, 8], [9, 8], [0, 8]), [8, 16]],
    ['a step too near the end for a segment', levels([0, 13], [9, 3]), [12]],
    ['fewer than two segments', levels([0, 3], [9, 4]), []],
    ['fewer than one segment', [1, 9], []],
    ['nothing', [], []],
    ['a constant', Array.from({ length: 20 }, () => 3), []],
  ])('%s', (_, values, changes) => {
    expect(search(values)).toEqual(changes);
  });

  it('finds the best cut there is, with segments long enough', () => {
    const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 6, max: 9 }));
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 4, maxLength: 40 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 40 }),
        (values, minSegment, penalty) => {
          fc.pre(values.length >= minSegment);
          const n = values.length;
          const cost = SEGMENT_COSTS.level(values);
          const cuts = search(values, minSegment, penalty);
          expect(total(cuts, cost, n, penalty)).toBeCloseTo(
            leastTotal(n, cost, minSegment, penalty),
            8,
          );
          const ends = [...cuts, n];
          ends.forEach((end, index) =>
            expect(end - (ends[index - 1] ?? 0)).toBeGreaterThanOrEqual(minSegment),
          );
        },
      ),
    );
  });
});

describe('baiPerronBreaks', () => {
  it.each([
    ['one step', levels([0, 8], [9, 8], [9, 8]), [8]],
    ['up and back', levels([0, 8], [9, 8], [0, 8]), [8, 16]],
    ['a constant', Array.from({ length: 20 }, () => 3), []],
    ['too few values', [1, 2, 3], []],
    ['a step in a long series without noise', [...zeros(10), ...zeros(10).map(() => 5)], [10]],
  ])('%s', (_, values, breaks) => {
    expect(baiPerronBreaks(values, 4)).toEqual(breaks);
  });

  it('does not depend on where zero is, nor on the unit', () => {
    const values = levels([0, 8], [2, 9], [1, 11]);
    const found = baiPerronBreaks(values, 5);
    expect(found).not.toEqual([]);
    expect(
      baiPerronBreaks(
        values.map((value) => value * 1000 + 1e7),
        5,
      ),
    ).toEqual(found);
  });
});

function zeros(length: number): number[] {
  return Array.from({ length }, () => 0);
}
