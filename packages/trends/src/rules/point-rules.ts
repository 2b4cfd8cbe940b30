import type { XmrPreset } from '../xmr/presets.ts';
import { BITS, mark, type Marks, type Sign } from './marks.ts';
import { compare, liesNear, outside, type PointLimits } from './point-limits.ts';

/** One segment as the rules see it. */
export type RuleInput = {
  /** Usable values of the series; those of the segment stand from `from` up to, not including, `to`. */
  ys: Float64Array;
  from: number;
  to: number;
  centre: number;
  /** Limits at a position among the usable values. */
  limitsAt: (at: number) => PointLimits;
  /** Differences up to this size are no difference. */
  tolerance: number;
  /** The value a (nearly) constant series usually has, which is never a signal; null where the series varies. */
  usual: number | null;
  /** All values behind the limits are the same. */
  constant: boolean;
  /** Whether neighbouring values are independent, so that runs and trends of them mean something. */
  runs: boolean;
};

/**
 * Marks the signals at each usable value of one segment, aligned with `ys`. No rule looks beyond the segment; a missing
 * value neither adds to a run nor ends it.
 */
export function markSegment(marks: Marks, input: RuleInput, preset: XmrPreset): void {
  const { ys, from, to, usual, constant, runs } = input;
  if (constant) markChanged(marks, input);
  else markBeyond(marks, input);
  if (runs) {
    markTrends(marks, input, preset.trendLength);
    markShifts(marks, input, preset.shiftLength);
    if (!constant) markTwoOfThree(marks, input, preset.twoOfThreeCountsBeyond);
  }
  if (usual === null) return;
  for (let at = from; at < to; at += 1) if (ys[at] === usual) marks[at] = 0;
}

function markBeyond(marks: Marks, { ys, from, to, limitsAt, tolerance }: RuleInput): void {
  for (let at = from; at < to; at += 1) {
    const sign = outside(ys[at] ?? 0, limitsAt(at), tolerance);
    if (sign !== 0) mark(marks, BITS.beyond_limits, { sign, from: at, to: at });
  }
}

/** Marks where a constant series leaves its value, once for each time it does. */
function markChanged(marks: Marks, { ys, from, to, usual }: RuleInput): void {
  for (let at = from; at < to; at += 1) {
    const y = ys[at] ?? 0;
    if (usual === null || y === usual || (at > from && ys[at - 1] !== usual)) continue;
    mark(marks, BITS.changed_from_constant, { sign: y > usual ? 1 : -1, from: at, to: at });
  }
}

/** All points of a run that only rises or only falls; a tie ends it, a turning point belongs to the later run. */
function markTrends(marks: Marks, { ys, from, to }: RuleInput, length: number): void {
  let start = from;
  let slope: Sign = 0;
  for (let at = from + 1; at < to; at += 1) {
    const step = compare(ys[at] ?? 0, ys[at - 1] ?? 0, 0);
    if (step !== slope) {
      start = at - 1;
      slope = step;
    }
    const run = at - start + 1;
    if (slope === 0 || run < length) continue;
    mark(marks, BITS.trend, { sign: slope, from: run === length ? start : at, to: at });
  }
}

/** All points of a run on one side of the centre; a point on the centre ends it. */
function markShifts(marks: Marks, input: RuleInput, length: number): void {
  let start = input.from;
  let side: Sign = 0;
  for (let at = input.from; at < input.to; at += 1) {
    const sign = sideAt(input, at);
    if (sign !== side) {
      start = at;
      side = sign;
    }
    const run = at - start + 1;
    if (sign === 0 || run < length) continue;
    mark(marks, BITS.shift, { sign, from: run === length ? start : at, to: at });
  }
}

/** Of three points in a row on one side, two in the outer third: those two (or three) are marked. */
function markTwoOfThree(marks: Marks, input: RuleInput, beyond: boolean): void {
  let [first, second, third] = [false, false, false];
  let side: Sign = 0;
  let together = 0;
  for (let at = input.from; at < input.to; at += 1) {
    first = second;
    second = third;
    third = isNear(input, at, beyond);
    const sign = sideAt(input, at);
    together = sign === side ? together + 1 : 1;
    side = sign;
    if (sign === 0 || together < 3) continue;
    if (Number(first) + Number(second) + Number(third) < 2) continue;
    if (first) mark(marks, BITS.two_of_three, { sign, from: at - 2, to: at - 2 });
    if (second) mark(marks, BITS.two_of_three, { sign, from: at - 1, to: at - 1 });
    if (third) mark(marks, BITS.two_of_three, { sign, from: at, to: at });
  }
}

/** Whether a point lies in the outer third, or, where that counts, beyond it. */
function isNear({ ys, limitsAt, tolerance }: RuleInput, at: number, beyond: boolean): boolean {
  return liesNear(ys[at] ?? 0, limitsAt(at), { tolerance, beyond });
}

function sideAt({ ys, centre, tolerance }: RuleInput, at: number): Sign {
  return compare(ys[at] ?? 0, centre, tolerance);
}
