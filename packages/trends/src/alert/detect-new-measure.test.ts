import { describe, expect, it } from 'vitest';
import { detectNewMeasure } from './detect-new-measure.ts';

function periods(...cells: (number | string)[]) {
  return cells.map((cell, at) =>
    typeof cell === 'number'
      ? { period: String(2018 + at), value: cell }
      : { period: String(2018 + at), value: null, missing: cell },
  );
}

describe('detectNewMeasure', () => {
  it.each([
    ['first value now', ['x', 'x', 12], '2020', 0],
    ['three periods ago', ['x', 12, 101, 71, 77], '2019', 3],
    ['not yet collected', ['not_yet_collected', 12, 101], '2019', 1],
  ])('%s', (_, cells, firstPeriod, periodsSince) => {
    expect(detectNewMeasure(periods(...cells))).toEqual({
      firstPeriod,
      firstValue: 12,
      periodsSince,
    });
  });

  it.each([
    ['nothing', []],
    ['only gaps', ['x', 'x']],
    ['a value from the start', [12, 101]],
    ['four periods ago', ['x', 12, 101, 71, 77, 80]],
    ['suppressed before: it was counted', ['c', 'x', 12]],
    ['a gap inside a series', [3, 'x', 12]],
  ])('not new: %s', (_, cells) => {
    expect(detectNewMeasure(periods(...cells))).toBeNull();
  });
});
