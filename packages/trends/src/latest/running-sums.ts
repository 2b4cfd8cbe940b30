import type { XmrInput } from '../xmr/analysis-types.ts';
import type { XmrPreset } from '../xmr/presets.ts';
import { TIE } from '../xmr/segment-limits.ts';

/** A series that grows at its end. Without new limits on the way: after a rebase a new one begins. */
export type RunningInput = Omit<XmrInput, 'rebase' | 'excluded'>;

/** A series so far: its figures, and the sums that its limits are made of. */
export type RunningSums = {
  input: RunningInput;
  values: (number | null)[];
  /** Number of usable values, the greatest size of any, and up to which size a difference is none. */
  used: number;
  scale: number;
  tolerance: number;
  /** Of the values behind the limits: their number and sum, the first, and whether all are the same as it. */
  points: number;
  sum: number;
  first: number;
  same: boolean;
  /** Index of the last value behind the limits, and the value. */
  lastIndex: number;
  lastValue: number;
  /** Number and sum of the moves between neighbours behind the limits. */
  moves: number;
  moveSum: number;
  /** The last usable values, oldest first, at most as many as the longest rule looks at: `held` of them. */
  tail: Float64Array;
  held: number;
};

/** Sums of a series before its first period. */
export function emptySums(input: RunningInput): RunningSums {
  return {
    input,
    values: [],
    used: 0,
    scale: 0,
    tolerance: 0,
    points: 0,
    sum: 0,
    first: NaN,
    same: true,
    lastIndex: NaN,
    lastValue: NaN,
    moves: 0,
    moveSum: 0,
    tail: new Float64Array(reachOf(input.preset)),
    held: 0,
  };
}

/** Adds one period to the sums, which it changes. Out: the move behind the limits that the period adds, or NaN. */
export function takeIn(sums: RunningSums, value: number | null): number {
  const index = sums.values.push(value) - 1;
  if (value === null || !Number.isFinite(value)) return NaN;
  hold(sums, value);
  sums.used += 1;
  sums.scale = Math.max(sums.scale, Math.abs(value));
  sums.tolerance = sums.scale * TIE;
  if (!makesLimits(sums.input, sums.points, index)) return NaN;
  if (sums.points === 0) sums.first = value;
  sums.same &&= value === sums.first;
  sums.sum += value;
  sums.points += 1;
  const move = sums.lastIndex === index - 1 ? Math.abs(value - sums.lastValue) : NaN;
  sums.lastIndex = index;
  sums.lastValue = value;
  if (Number.isNaN(move)) return NaN;
  sums.moves += 1;
  sums.moveSum += move;
  return move;
}

/** The moves behind the limits in order, from the history. */
export function movesBehind({ input, values }: RunningSums): number[] {
  const moves: number[] = [];
  let points = 0;
  let before = NaN;
  for (const [index, value] of values.entries()) {
    const behind =
      value !== null && Number.isFinite(value) && makesLimits(input, points, index) ? value : NaN;
    if (!Number.isNaN(behind)) points += 1;
    const move = Math.abs(behind - before);
    if (!Number.isNaN(move)) moves.push(move);
    before = behind;
  }
  return moves;
}

/** The mean of the values behind the limits, exactly their value where all are the same; null without any. */
export function meanBehind({ points, sum, same, first, tolerance }: RunningSums): number | null {
  if (points === 0) return null;
  const mean = sum / points;
  return same && Math.abs(mean - first) <= tolerance ? first : mean;
}

/** How many values the longest rule looks at. */
function reachOf({ shiftLength, trendLength }: XmrPreset): number {
  return Math.max(shiftLength, trendLength, 3);
}

function hold(sums: RunningSums, value: number): void {
  const { tail } = sums;
  if (sums.held === tail.length) {
    for (let at = 1; at < tail.length; at += 1) tail[at - 1] = tail[at] ?? 0;
  } else sums.held += 1;
  tail[sums.held - 1] = value;
}

/** A locked baseline rules, else the first values do. */
function makesLimits({ baseline, fixAfter }: RunningInput, points: number, index: number): boolean {
  if (baseline) return index >= baseline.first && index <= baseline.last;
  return points < (fixAfter ?? Infinity);
}
