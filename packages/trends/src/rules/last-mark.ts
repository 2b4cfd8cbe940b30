import type { XmrPreset } from '../xmr/presets.ts';
import { BITS, bitsOf, type Sign } from './marks.ts';
import { compare, liesNear, outside, type PointLimits } from './point-limits.ts';

/** The end of a segment as the rules see it. */
export type LastInput = {
  /** The last usable values, oldest first; the newest stands just before `to`. */
  ys: Float64Array;
  to: number;
  centre: number;
  bounds: PointLimits;
  /** Differences up to this size are no difference. */
  tolerance: number;
};

/**
 * The mark that `markSegment` puts on the last usable value of a segment, found by looking back from it only as far as a
 * rule does: what a new period costs does not grow with its history. `ys` holds at least as many values as the longest
 * rule looks at, or all there are; `to` ≥ 1. Not for a segment with a usual value.
 */
export function lastMark(input: LastInput, preset: XmrPreset): number {
  const { ys, to, centre, bounds, tolerance } = input;
  const y = ys[to - 1] ?? 0;
  const beyond = outside(y, bounds, tolerance);
  const side = compare(y, centre, tolerance);
  const slope = to > 1 ? compare(y, ys[to - 2] ?? 0, 0) : 0;
  const shift = side === 0 ? 0 : sideRun(input, side, Math.max(preset.shiftLength, 3));
  return (
    (beyond === 0 ? 0 : bitsOf(BITS.beyond_limits, beyond)) |
    (slope !== 0 && trendRun(ys, to, slope) >= preset.trendLength ? bitsOf(BITS.trend, slope) : 0) |
    (shift >= 3 && isTwoOfThree(input, preset.twoOfThreeCountsBeyond)
      ? bitsOf(BITS.two_of_three, side)
      : 0) |
    (shift >= preset.shiftLength && side !== 0 ? bitsOf(BITS.shift, side) : 0)
  );
}

/** Points up to the last on its side of the centre, at most so many. */
function sideRun({ ys, to, centre, tolerance }: LastInput, side: Sign, most: number): number {
  let run = 1;
  while (run < most && run < to && compare(ys[to - 1 - run] ?? 0, centre, tolerance) === side) {
    run += 1;
  }
  return run;
}

/** Points up to the last that only rise, or only fall; the one they start from is one of them. */
function trendRun(ys: Float64Array, to: number, slope: Sign): number {
  let run = 2;
  while (run < to && compare(ys[to - run] ?? 0, ys[to - run - 1] ?? 0, 0) === slope) run += 1;
  return run;
}

/** Whether the last of three points is near a limit, and one of the two before it. */
function isTwoOfThree({ ys, to, bounds, tolerance }: LastInput, beyond: boolean): boolean {
  const how = { tolerance, beyond };
  return (
    liesNear(ys[to - 1] ?? 0, bounds, how) &&
    (liesNear(ys[to - 2] ?? 0, bounds, how) || liesNear(ys[to - 3] ?? 0, bounds, how))
  );
}
