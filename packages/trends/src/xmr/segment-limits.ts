import type { Part } from '../charts/parts.ts';
import type { LimitStatus, Segment } from './analysis-types.ts';
import type { XmrPreset } from './presets.ts';

/** Points behind the limits from which limits are shown at all, and from which they are no longer trial limits. */
const TRIAL_POINTS = 5;
export const ESTABLISHED_POINTS = 13;

/** Nelson's bound, used to see that a series hardly varies even where a preset does not screen. */
const SCREEN = 3.267;
/** Ties are decided within this share of the greatest value, so that no answer hangs on the order of a sum. */
export const TIE = 1e-12;

/** The values of a series that may be read, without the gaps between them. */
export type UsableValues = {
  ys: Float64Array;
  /** Where each stands on the axis; neighbours there differ by 1. */
  at: Int32Array;
};

/** Positions among usable values: from `from` up to, not including, `to`. */
export type Stretch = { from: number; to: number };

type SegmentInput = {
  usable: UsableValues;
  /** The segment on the axis, and its usable values. */
  part: Part;
  stretch: Stretch;
  /** The usable values that make the limits. */
  base: Stretch;
  preset: XmrPreset;
};

export type SegmentLimits = {
  segment: Segment;
  /** Differences up to this size are no difference. */
  tolerance: number;
  /** The value a (nearly) constant series usually has; null where the series varies. */
  usual: number | null;
  /** All values behind the limits are the same. */
  constant: boolean;
};

/** What the limits of a segment are made of. */
export type LimitSums = {
  /** Number of usable values in the segment, and of those behind the limits. */
  used: number;
  points: number;
  mean: number | null;
  /** The average move that the limits are drawn from. */
  amr: number | null;
};

/**
 * Mean and limits of one segment: limits are mean ± factor × average moving range. A moving range needs
 * two neighbouring values, so none bridges a gap. With `fallback`, a screened average of zero gives way
 * to the plain one; a constant segment has its mean as both limits.
 */
export function segmentLimits(input: SegmentInput): SegmentLimits {
  const { usable, part, stretch, base, preset } = input;
  const scale = greatest(usable.ys, stretch);
  const plain = averageMove(usable, base, null);
  const screened = plain === null || plain === 0 ? plain : averageMove(usable, base, plain);
  const points = base.to - base.from;
  const sums: LimitSums = {
    used: stretch.to - stretch.from,
    points,
    mean: centre(usable.ys, base, scale),
    amr: chooseRange(preset, plain, screened),
  };
  const hardlyVaries = preset.hardlyVaries === 'fallback' && points > 1 && screened === 0;
  return {
    segment: segmentOf(sums, part, preset),
    tolerance: scale * TIE,
    usual: hardlyVaries ? mostFrequent(usable.ys.subarray(base.from, base.to)) : null,
    constant: hardlyVaries && plain === 0,
  };
}

/** A segment and its limits, from the sums of its values. */
export function segmentOf(
  { used, points, mean, amr }: LimitSums,
  { start, end }: Part,
  preset: XmrPreset,
): Segment {
  const limited = mean !== null && amr !== null && points >= preset.limitsFrom;
  return {
    start,
    n: end - start,
    points,
    mean,
    amr,
    lpl: limited ? mean - preset.limitFactor * amr : null,
    upl: limited ? mean + preset.limitFactor * amr : null,
    short: used < ESTABLISHED_POINTS,
    status: limitStatus(points),
  };
}

/** Whether Nelson's bound keeps a move, given the plain average of all. */
export function keepsMove(move: number, plain: number): boolean {
  const bound = SCREEN * plain;
  return bound - move > bound * TIE;
}

/** How far limits can be trusted, by the number of points behind them. */
export function limitStatus(points: number): LimitStatus {
  if (points < TRIAL_POINTS) return 'none';
  return points < ESTABLISHED_POINTS ? 'trial' : 'established';
}

function chooseRange(
  preset: XmrPreset,
  plain: number | null,
  screened: number | null,
): number | null {
  if (preset.screenFactor === null || plain === null) return plain;
  if (preset.hardlyVaries === 'as_published') return plain === 0 ? null : screened;
  return screened === 0 ? plain : screened;
}

/** Average of the moves between neighbours, of those alone that the bound keeps where a plain average is given. */
function averageMove(
  { ys, at }: UsableValues,
  { from, to }: Stretch,
  plain: number | null,
): number | null {
  let sum = 0;
  let moves = 0;
  for (let position = from + 1; position < to; position += 1) {
    if ((at[position] ?? 0) - (at[position - 1] ?? 0) !== 1) continue;
    const move = Math.abs((ys[position] ?? 0) - (ys[position - 1] ?? 0));
    if (plain !== null && !keepsMove(move, plain)) continue;
    sum += move;
    moves += 1;
  }
  return moves === 0 ? null : sum / moves;
}

function greatest(ys: Float64Array, { from, to }: Stretch): number {
  let size = 0;
  for (let position = from; position < to; position += 1) {
    size = Math.max(size, Math.abs(ys[position] ?? 0));
  }
  return size;
}

/** The mean, never outside the values: a constant series has exactly its value as mean. */
function centre(ys: Float64Array, { from, to }: Stretch, scale: number): number | null {
  if (from === to) return null;
  const first = ys[from] ?? 0;
  let sum = 0;
  let same = true;
  for (let position = from; position < to; position += 1) {
    const y = ys[position] ?? 0;
    sum += y;
    same &&= y === first;
  }
  const mean = sum / (to - from);
  return same && Math.abs(mean - first) <= scale * TIE ? first : mean;
}

/** Of values that are equally frequent, the one that comes first. */
export function mostFrequent(numbers: Iterable<number>): number | null {
  const counts = new Map<number, number>();
  let best: number | null = null;
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  for (const [number, count] of counts) {
    if (best === null || count > (counts.get(best) ?? 0)) best = number;
  }
  return best;
}
