import { describe, expect, it } from 'vitest';
import { analyseRuns } from './runs-analysis.ts';

describe('analyseRuns', () => {
  it.each([
    [10, 6, 2],
    [11, 6, 2],
    [12, 7, 3],
    [20, 7, 6],
    [24, 8, 8],
    [60, 9, 23],
    [100, 10, 41],
  ])('of %i useful points: longest run %i, crossings %i', (useful, longest, crossings) => {
    const values = Array.from({ length: useful }, (_, at) => at % 2);
    expect(analyseRuns(values, 0.5)).toMatchObject({
      useful,
      longestRunMost: longest,
      crossingsLeast: crossings,
      crossings: useful - 1,
      longestRun: 1,
      signal: false,
    });
  });

  it('passes over points that are missing or on the centre', () => {
    expect(analyseRuns([1, null, 2, 5, 3, 9, 8, 5, 1], 5)).toMatchObject({
      n: 9,
      useful: 6,
      longestRun: 3,
      crossings: 2,
    });
  });

  it.each([
    ['a long run', [...Array.from({ length: 8 }, () => 1), 0, 1, 0, 1]],
    ['few crossings', [1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0]],
  ])('signals %s', (_, values) => {
    expect(analyseRuns(values, 0.5).signal).toBe(true);
  });

  it('of no points says nothing', () => {
    expect(analyseRuns([null, 5], 5)).toMatchObject({
      useful: 0,
      longestRunMost: null,
      crossingsLeast: 0,
      signal: false,
    });
  });
});
