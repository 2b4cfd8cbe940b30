import type { PointRule, PointSignal, Side } from '../xmr/analysis-types.ts';
import type { XmrPreset } from '../xmr/presets.ts';

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

/** Limits of one point, and the bounds of the outer third between centre and limits. */
export type PointLimits = { lower: number; upper: number; nearLower: number; nearUpper: number };

/** Of a point that has none: nothing lies beyond them. */
export const NO_LIMITS: PointLimits = {
  lower: -Infinity,
  upper: Infinity,
  nearLower: -Infinity,
  nearUpper: Infinity,
};

/** One segment as the rules see it: positions count its usable values. */
export type RuleInput = {
  ys: readonly number[];
  centre: number;
  /** Limits at a position. */
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
 * The signals at each usable value of one segment, aligned with `ys`, in order of precedence. No rule looks beyond the
 * segment; a missing value neither adds to a run nor ends it.
 */
export function pointSignals(input: RuleInput, preset: XmrPreset): PointSignal[][] {
  const { ys, centre, limitsAt, tolerance, usual, constant, runs } = input;
  const sides = ys.map((y) => compare(y, centre, tolerance));
  const marks: Marks = {
    beyond_limits: constant ? [] : beyondLimits(ys, limitsAt, tolerance),
    changed_from_constant: constant ? changedFromConstant(ys, usual) : [],
    trend: runs ? trends(ys, preset.trendLength) : [],
    two_of_three: runs && !constant ? twoOfThree({ ys, sides, limitsAt, tolerance }, preset) : [],
    shift: runs ? shifts(sides, preset.shiftLength) : [],
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

function beyondLimits(
  ys: readonly number[],
  limitsAt: (at: number) => PointLimits,
  tolerance: number,
): Sign[] {
  return ys.map((y, at) => {
    const { lower, upper } = limitsAt(at);
    if (compare(y, upper, tolerance) === 1) return 1;
    return compare(y, lower, tolerance) === -1 ? -1 : 0;
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
  input: Pick<RuleInput, 'ys' | 'limitsAt' | 'tolerance'> & { sides: readonly Sign[] },
  preset: XmrPreset,
): Sign[] {
  const { ys, sides, limitsAt, tolerance } = input;
  const marks = ys.map((): Sign => 0);
  const near = ys.map((y, at) => {
    const { lower, upper, nearLower, nearUpper } = limitsAt(at);
    const outer = compare(y, nearUpper, tolerance) === 1 || compare(y, nearLower, tolerance) === -1;
    const beyond = compare(y, upper, tolerance) === 1 || compare(y, lower, tolerance) === -1;
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
