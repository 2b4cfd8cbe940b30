import type { XmrPreset } from '../xmr/presets.ts';
import { BITS, bitsOf, type Sign } from './marks.ts';
import { compare } from './point-limits.ts';

/** The end of a segment. */
export type SegmentEnd = {
  /** Its last usable values, oldest first: `held` of them, as many as the longest rule looks at, or all there are. */
  tail: Float64Array;
  held: number;
  /** Differences up to this size are no difference. */
  tolerance: number;
};

/** Mean of a segment and its limits, where it has any. */
export type Levels = { mean: number | null; lpl: number | null; upl: number | null };

/**
 * The mark that `markSegment` puts on the last usable value of a segment, found by looking back from it only as far as a
 * rule does: what a new period costs does not grow with its history. At least one value is held. Not for a segment with
 * a usual value. A value on one side of the mean can lie near or beyond the limit of that side alone.
 */
export function lastMark(end: SegmentEnd, levels: Levels, preset: XmrPreset): number {
  const { tail, held, tolerance } = end;
  const { mean } = levels;
  if (mean === null) return 0;
  const trend = trendMark(tail, held, preset.trendLength);
  const y = tail[held - 1] ?? 0;
  const side = compare(y, mean, tolerance);
  if (side === 0) return trend;
  let run = 1;
  while (run < held && compare(tail[held - 1 - run] ?? 0, mean, tolerance) === side) run += 1;
  const runs = trend | (run >= preset.shiftLength ? bitsOf(BITS.shift, side) : 0);
  const limit = side > 0 ? levels.upl : levels.lpl;
  if (limit === null) return runs;
  const near = mean + ((limit - mean) * 2) / 3;
  if (compare(y, near, tolerance) !== side) return runs;
  const beyond = compare(y, limit, tolerance) === side ? bitsOf(BITS.beyond_limits, side) : 0;
  const most = preset.twoOfThreeCountsBeyond ? null : limit;
  const twoOfThree = run >= 3 && isTwoOfThree(end, { side, near, most });
  return runs | beyond | (twoOfThree ? bitsOf(BITS.two_of_three, side) : 0);
}

/** Of the last value: whether a run up to it only rises, or only falls, for so many points. */
function trendMark(tail: Float64Array, held: number, length: number): number {
  const slope = slopeAt(tail, held - 1);
  if (slope === 0) return 0;
  let run = 2;
  while (slopeAt(tail, held - run) === slope) run += 1;
  return run >= length ? bitsOf(BITS.trend, slope) : 0;
}

function slopeAt(tail: Float64Array, at: number): Sign {
  return at > 0 ? compare(tail[at] ?? 0, tail[at - 1] ?? 0, 0) : 0;
}

type OuterThird = {
  side: Sign;
  near: number;
  /** The limit, where a value beyond it does not count. */
  most: number | null;
};

/** Whether the last of three values on one side lies in the outer third, and one of the two before it. */
function isTwoOfThree({ tail, held, tolerance }: SegmentEnd, outer: OuterThird): boolean {
  const { side, near, most } = outer;
  const counts = (y: number) =>
    compare(y, near, tolerance) === side && (most === null || compare(y, most, tolerance) !== side);
  return (
    counts(tail[held - 1] ?? 0) && (counts(tail[held - 2] ?? 0) || counts(tail[held - 3] ?? 0))
  );
}
