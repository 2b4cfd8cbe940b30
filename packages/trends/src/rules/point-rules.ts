import type { PointRule, PointSignal } from '../xmr/analysis-types.ts';
import type { XmrPreset } from '../xmr/presets.ts';

type Sign = -1 | 0 | 1;

/** In the order in which rules give a point its colour. */
const RULES = [
  'beyond_limits',
  'changed_from_constant',
  'trend',
  'two_of_three',
  'shift',
] as const satisfies readonly PointRule[];

/** Which rules mark each point, and on which side: a byte for each rule and point, rule after rule. */
type Marks = { signs: Int8Array; points: number };

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
  ys: ArrayLike<number>;
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
  const { ys, usual, constant, runs } = input;
  const points = ys.length;
  const marks = { signs: new Int8Array(RULES.length * points), points };
  if (constant) markChanged(marks, ys, usual);
  else markBeyond(marks, input);
  if (runs) {
    const sides = sidesOf(input);
    markTrends(marks, ys, preset.trendLength);
    markShifts(marks, sides, preset.shiftLength);
    if (!constant) markTwoOfThree(marks, input, { sides, beyond: preset.twoOfThreeCountsBeyond });
  }
  const signals: PointSignal[][] = [];
  for (let at = 0; at < points; at += 1) {
    signals.push(ys[at] === usual ? [] : signalsAt(marks, at));
  }
  return signals;
}

function signalsAt({ signs, points }: Marks, at: number): PointSignal[] {
  const signals: PointSignal[] = [];
  for (let rule = 0; rule < RULES.length; rule += 1) {
    const sign = signs[rule * points + at];
    const name = RULES[rule];
    if (sign && name) signals.push({ rule: name, side: sign > 0 ? 'high' : 'low' });
  }
  return signals;
}

/** Marks positions from `from` to `to`, both included. */
function mark(
  { signs, points }: Marks,
  rule: PointRule,
  sign: Sign,
  from: number,
  to = from,
): void {
  const row = RULES.indexOf(rule) * points;
  signs.fill(sign, row + from, row + to + 1);
}

function markBeyond(marks: Marks, { ys, limitsAt, tolerance }: RuleInput): void {
  for (let at = 0; at < ys.length; at += 1) {
    const sign = outside(ys[at] ?? 0, limitsAt(at), tolerance);
    if (sign !== 0) mark(marks, 'beyond_limits', sign, at);
  }
}

/** Marks where a constant series leaves its value, once for each time it does. */
function markChanged(marks: Marks, ys: ArrayLike<number>, usual: number | null): void {
  for (let at = 0; at < ys.length; at += 1) {
    const y = ys[at] ?? 0;
    if (usual === null || y === usual || (at > 0 && ys[at - 1] !== usual)) continue;
    mark(marks, 'changed_from_constant', y > usual ? 1 : -1, at);
  }
}

/** All points of a run that only rises or only falls; a tie ends it, a turning point belongs to the later run. */
function markTrends(marks: Marks, ys: ArrayLike<number>, length: number): void {
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
    if (run >= length) mark(marks, 'trend', slope, run === length ? from : at, at);
  }
}

/** All points of a run on one side of the centre; a point on the centre ends it. */
function markShifts(marks: Marks, sides: readonly Sign[], length: number): void {
  let from = 0;
  for (let at = 0; at < sides.length; at += 1) {
    const side = sides[at] ?? 0;
    if (side !== sides[at - 1]) from = at;
    const run = at - from + 1;
    if (side !== 0 && run >= length) mark(marks, 'shift', side, run === length ? from : at, at);
  }
}

/** Of three points in a row on one side, two in the outer third: those two (or three) are marked. */
function markTwoOfThree(
  marks: Marks,
  { ys, limitsAt, tolerance }: RuleInput,
  { sides, beyond }: { sides: readonly Sign[]; beyond: boolean },
): void {
  const near = (at: number): boolean => {
    const y = ys[at] ?? 0;
    const limits = limitsAt(at);
    const { nearUpper, nearLower } = limits;
    const outer = compare(y, nearUpper, tolerance) === 1 || compare(y, nearLower, tolerance) === -1;
    return outer && (beyond || outside(y, limits, tolerance) === 0);
  };
  let [first, second] = [near(0), near(1)];
  for (let at = 2; at < ys.length; at += 1) {
    const third = near(at);
    const side = sides[at] ?? 0;
    const together = side !== 0 && sides[at - 1] === side && sides[at - 2] === side;
    if (together && Number(first) + Number(second) + Number(third) >= 2) {
      if (first) mark(marks, 'two_of_three', side, at - 2);
      if (second) mark(marks, 'two_of_three', side, at - 1);
      if (third) mark(marks, 'two_of_three', side, at);
    }
    first = second;
    second = third;
  }
}

function sidesOf({ ys, centre, tolerance }: RuleInput): Sign[] {
  const sides: Sign[] = [];
  for (let at = 0; at < ys.length; at += 1) sides.push(compare(ys[at] ?? 0, centre, tolerance));
  return sides;
}

function outside(y: number, { lower, upper }: PointLimits, tolerance: number): Sign {
  if (compare(y, upper, tolerance) === 1) return 1;
  return compare(y, lower, tolerance) === -1 ? -1 : 0;
}

function compare(a: number, b: number, tolerance: number): Sign {
  if (a - b > tolerance) return 1;
  return b - a > tolerance ? -1 : 0;
}
