import { analyseXmr } from '../xmr/analyse-xmr.ts';
import type { PointReading, Segment, XmrAnalysis, XmrInput } from '../xmr/analysis-types.ts';
import { assuranceOf } from '../xmr/icons.ts';
import { lastVariation, markLast, readingOf } from '../xmr/judge-values.ts';
import type { XmrPreset } from '../xmr/presets.ts';
import { keepsMove, limitsOf, type LimitSums, TIE } from '../xmr/segment-limits.ts';

/** A series that grows at its end. Without new limits on the way: after a rebase a new one begins. */
export type RunningInput = Omit<XmrInput, 'rebase' | 'excluded'>;

/** What the newest period says; what earlier periods look like under limits that moved is `analyseXmr`'s to tell. */
export type LatestReading = Pick<XmrAnalysis, 'variation' | 'assurance'> & {
  segment: Segment;
  /** Of the last usable value; null without one. */
  point: PointReading | null;
};

/** Sums of a series so far, and its last values. */
export type RunningXmr = {
  input: RunningInput;
  values: (number | null)[];
  points: number;
  used: number;
  sum: number;
  same: boolean;
  first: number;
  scale: number;
  moves: number;
  moveSum: number;
  greatestMove: number;
  /** Index of the last value behind the limits, and the value. */
  lastIndex: number;
  lastValue: number;
  /** The last usable values, oldest first: as many as the longest rule looks at, from `held` on fewer. */
  tail: Float64Array;
  held: number;
};

/** Numbers so large that the whole analysis scales them first. */
const LARGE = 1e150;

/** Takes in a whole series once. */
export function startRunning(input: RunningInput): RunningXmr {
  const { preset } = input;
  const running: RunningXmr = {
    input,
    values: [],
    points: 0,
    used: 0,
    sum: 0,
    same: true,
    first: NaN,
    scale: 0,
    moves: 0,
    moveSum: 0,
    greatestMove: 0,
    lastIndex: NaN,
    lastValue: NaN,
    tail: new Float64Array(reachOf(preset)),
    held: 0,
  };
  for (const value of input.values) takeIn(running, value);
  return running;
}

/**
 * Adds one period to a running series, which it changes, and answers what `analyseXmr` of the longer series says of its
 * last segment and value, to the last bit, without reading the history again. Only a series with values that screening
 * leaves out, that hardly varies, that has not reached its locked baseline or that nears the end of the number range is
 * analysed whole.
 */
export function appendPeriod(running: RunningXmr, value: number | null): LatestReading {
  takeIn(running, value);
  const { input, scale, values, used, tail, held } = running;
  const screened = screenedMove(running);
  const unlocked = input.baseline !== undefined && input.baseline.first >= values.length;
  if (screened === undefined || unlocked || scale > LARGE) return wholeReading(running);
  const { direction, preset, target = null } = input;
  const sums: LimitSums = {
    points: running.points,
    mean: meanOf(running),
    plain: plainMove(running),
    screened,
    used,
    scale,
  };
  const part = { start: 0, end: values.length };
  const limits = limitsOf(sums, { part, preset }, () => []);
  const { segment } = limits;
  const stretch = { from: 0, to: held };
  const point =
    used === 0 ? null : readingOf(0, markLast({ ys: tail, stretch, limits }, preset), input);
  return {
    segment,
    point,
    variation: lastVariation(point, segment.points, input),
    assurance: assuranceOf({ segment, direction, target, preset }),
  };
}

/** How many values the longest rule looks at. */
function reachOf({ shiftLength, trendLength }: XmrPreset): number {
  return Math.max(shiftLength, trendLength, 3);
}

function takeIn(running: RunningXmr, value: number | null): void {
  const index = running.values.push(value) - 1;
  if (value === null || !Number.isFinite(value)) return;
  hold(running, value);
  running.used += 1;
  running.scale = Math.max(running.scale, Math.abs(value));
  if (!makesLimits(running, index)) return;
  if (running.lastIndex === index - 1) {
    const move = Math.abs(value - running.lastValue);
    running.moves += 1;
    running.moveSum += move;
    running.greatestMove = Math.max(running.greatestMove, move);
  }
  if (running.points === 0) running.first = value;
  running.same &&= value === running.first;
  running.sum += value;
  running.points += 1;
  running.lastIndex = index;
  running.lastValue = value;
}

function hold(running: RunningXmr, value: number): void {
  const { tail } = running;
  if (running.held === tail.length) {
    for (let at = 1; at < tail.length; at += 1) tail[at - 1] = tail[at] ?? 0;
  } else running.held += 1;
  tail[running.held - 1] = value;
}

/** A locked baseline rules, else the first values do. */
function makesLimits({ input: { baseline, fixAfter }, points }: RunningXmr, index: number) {
  if (baseline) return index >= baseline.first && index <= baseline.last;
  return points < (fixAfter ?? Infinity);
}

function meanOf({ points, sum, same, first, scale }: RunningXmr): number | null {
  if (points === 0) return null;
  const mean = sum / points;
  return same && Math.abs(mean - first) <= scale * TIE ? first : mean;
}

function plainMove({ moves, moveSum }: RunningXmr): number | null {
  return moves === 0 ? null : moveSum / moves;
}

/** The screened average, which is the plain one where all moves are kept; undefined where the sums do not tell. */
function screenedMove(running: RunningXmr): number | null | undefined {
  const plain = plainMove(running);
  if (plain === null) return null;
  if (plain === 0) return undefined;
  return keepsMove(running.greatestMove, plain) ? plain : undefined;
}

function wholeReading({ input, values }: RunningXmr): LatestReading {
  const { segments, points, variation, assurance } = analyseXmr({ ...input, values });
  const segment = segments.at(-1);
  if (!segment) throw new RangeError('a series without periods has no latest one');
  return {
    segment,
    point: points.findLast((point) => point !== null) ?? null,
    variation,
    assurance,
  };
}
