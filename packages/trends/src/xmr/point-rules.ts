import type { PointRule, PointSignal, Side } from './analysis-types.ts';
import type { XmrPreset } from './presets.ts';
import type { SegmentLimits } from './segment-limits.ts';

/** The order in which rules give a point its colour. */
const PRECEDENCE: readonly PointRule[] = [
  'beyond_limits',
  'changed_from_constant',
  'trend',
  'two_of_three',
  'shift',
];

type Sign = -1 | 0 | 1;
type Marks = Record<PointRule, Sign[]>;

/**
 * The signals at each usable point of one segment, aligned with `limits.used`, in order of precedence.
 * No rule looks beyond the segment; a missing value neither adds to a run nor ends it.
 */
export function pointSignals(
  values: readonly (number | null)[],
  limits: SegmentLimits,
  preset: XmrPreset,
): PointSignal[][] {
  const { segment, used, tolerance, usual } = limits;
  const ys = used.map((index) => values[index] ?? 0);
  if (segment.points < preset.limitsFrom || segment.mean === null) return ys.map(() => []);

  const mean = segment.mean;
  const sides = ys.map((y) => compare(y, mean, tolerance));
  const marks: Marks = {
    beyond_limits: limits.constant ? [] : beyondLimits(ys, limits),
    changed_from_constant: limits.constant ? changedFromConstant(ys, usual) : [],
    trend: trends(ys, preset.trendLength),
    two_of_three: limits.constant ? [] : twoOfThree(ys, sides, limits, preset),
    shift: shifts(sides, preset.shiftLength),
  };
  return ys.map((y, at) => (y === usual ? [] : signalsAt(marks, at)));
}

function signalsAt(marks: Marks, at: number): PointSignal[] {
  const signals: PointSignal[] = [];
  for (const rule of PRECEDENCE) {
    const side = sideOf(marks[rule][at] ?? 0);
    if (side !== null) signals.push({ rule, side });
  }
  return signals;
}

function beyondLimits(ys: readonly number[], { segment, tolerance }: SegmentLimits): Sign[] {
  const { lpl, upl } = segment;
  if (lpl === null || upl === null) return [];
  return ys.map((y) => {
    if (compare(y, upl, tolerance) === 1) return 1;
    return compare(y, lpl, tolerance) === -1 ? -1 : 0;
  });
}

/** Marks where a constant series leaves its value, once for each time it does. */
function changedFromConstant(ys: readonly number[], usual: number | null): Sign[] {
  return ys.map((y, at) => {
    if (usual === null || y === usual || (at > 0 && ys[at - 1] !== usual)) return 0;
    return y > usual ? 1 : -1;
  });
}

/** All points of a run that only rises or only falls; a tie ends it, a turning point belongs to the later run. */
function trends(ys: readonly number[], length: number): Sign[] {
  const marks = ys.map((): Sign => 0);
  let from = 0;
  let slope: Sign = 0;
  for (let at = 1; at < ys.length; at += 1) {
    const step = compare(ys[at] ?? 0, ys[at - 1] ?? 0, 0);
    if (step !== slope) {
      from = at - 1;
      slope = step;
    }
    if (slope === 0) continue;
    const run = at - from + 1;
    if (run === length) marks.fill(slope, from, at + 1);
    else if (run > length) marks[at] = slope;
  }
  return marks;
}

/** All points of a run on one side of the mean; a point on the mean ends it. */
function shifts(sides: readonly Sign[], length: number): Sign[] {
  const marks = sides.map((): Sign => 0);
  let from = 0;
  for (let at = 0; at < sides.length; at += 1) {
    const side = sides[at] ?? 0;
    if (side !== sides[at - 1]) from = at;
    if (side === 0) continue;
    const run = at - from + 1;
    if (run === length) marks.fill(side, from, at + 1);
    else if (run > length) marks[at] = side;
  }
  return marks;
}

/** Of three points in a row on one side, two in the outer third: those two (or three) are marked. */
function twoOfThree(
  ys: readonly number[],
  sides: readonly Sign[],
  { segment, tolerance }: SegmentLimits,
  preset: XmrPreset,
): Sign[] {
  const { lpl, upl, mean } = segment;
  const marks = ys.map((): Sign => 0);
  if (lpl === null || upl === null || mean === null) return marks;
  const nearUpper = mean + ((upl - mean) * 2) / 3;
  const nearLower = mean - ((mean - lpl) * 2) / 3;
  const near = ys.map((y) => {
    const outer = compare(y, nearUpper, tolerance) === 1 || compare(y, nearLower, tolerance) === -1;
    const beyond = compare(y, upl, tolerance) === 1 || compare(y, lpl, tolerance) === -1;
    return outer && (preset.twoOfThreeCountsBeyond || !beyond);
  });
  for (let at = 2; at < ys.length; at += 1) {
    const side = sides[at] ?? 0;
    if (side === 0 || sides[at - 1] !== side || sides[at - 2] !== side) continue;
    const count = Number(near[at - 2]) + Number(near[at - 1]) + Number(near[at]);
    if (count < 2) continue;
    for (let index = at - 2; index <= at; index += 1) if (near[index]) marks[index] = side;
  }
  return marks;
}

function compare(a: number, b: number, tolerance: number): Sign {
  if (a - b > tolerance) return 1;
  return b - a > tolerance ? -1 : 0;
}

function sideOf(sign: Sign): Side | null {
  if (sign === 0) return null;
  return sign === 1 ? 'high' : 'low';
}
