import type { LimitStatus, Segment } from './analysis-types.ts';
import type { XmrPreset } from './presets.ts';

/** Points behind the limits from which limits are shown at all, and from which they are no longer trial limits. */
const TRIAL_POINTS = 5;
export const ESTABLISHED_POINTS = 13;

/** Nelson's bound, used to see that a series hardly varies even where a preset does not screen. */
const SCREEN = 3.267;
/** Ties are decided within this share of the greatest value, so that no answer hangs on the order of a sum. */
export const TIE = 1e-12;

type SegmentInput = {
  values: readonly (number | null)[];
  start: number;
  end: number;
  /** Whether the value at an index may help to make the limits. */
  behind: (index: number) => boolean;
  limitCount: number;
  preset: XmrPreset;
};

export type SegmentLimits = {
  segment: Segment;
  /** Indexes of usable values. */
  used: number[];
  /** Differences up to this size are no difference. */
  tolerance: number;
  /** The value a (nearly) constant series usually has; null where the series varies. */
  usual: number | null;
  /** All values behind the limits are the same. */
  constant: boolean;
};

/**
 * Mean and limits of one segment: limits are mean ± factor × average moving range. A moving range needs
 * two neighbouring values, so none bridges a gap. With `fallback`, a screened average of zero gives way
 * to the plain one; a constant segment has its mean as both limits.
 */
export function segmentLimits(input: SegmentInput): SegmentLimits {
  const { values, start, end, preset } = input;
  const used: number[] = [];
  const base: number[] = [];
  const ranges: number[] = [];
  let scale = 0;
  let previous: { index: number; value: number } | undefined;
  for (let index = start; index < end; index += 1) {
    const value = values[index] ?? null;
    if (value === null) continue;
    used.push(index);
    scale = Math.max(scale, Math.abs(value));
    if (base.length >= input.limitCount || !input.behind(index)) continue;
    if (previous?.index === index - 1) ranges.push(Math.abs(value - previous.value));
    base.push(value);
    previous = { index, value };
  }

  const plain = average(ranges);
  const screened = screenedAverage(ranges, plain);
  const status = limitStatus(base.length);
  const amr = chooseRange(preset, plain, screened);
  const mean = base.length === 0 ? null : centre(base, scale);
  const limited = mean !== null && amr !== null && base.length >= preset.limitsFrom;
  const hardlyVaries = preset.hardlyVaries === 'fallback' && base.length > 1 && screened === 0;
  return {
    segment: {
      start,
      n: end - start,
      points: base.length,
      mean,
      amr,
      lpl: limited ? mean - preset.limitFactor * amr : null,
      upl: limited ? mean + preset.limitFactor * amr : null,
      short: used.length < ESTABLISHED_POINTS,
      status,
    },
    used,
    tolerance: scale * TIE,
    usual: hardlyVaries ? mostFrequent(base) : null,
    constant: hardlyVaries && plain === 0,
  };
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

function screenedAverage(ranges: readonly number[], plain: number | null): number | null {
  if (plain === null || plain === 0) return plain;
  const bound = SCREEN * plain;
  return average(ranges.filter((range) => bound - range > bound * TIE));
}

function average(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null;
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum / numbers.length;
}

/** The mean, never outside the values: a constant series has exactly its value as mean. */
function centre(numbers: readonly number[], scale: number): number {
  const mean = average(numbers) ?? 0;
  const first = numbers[0] ?? 0;
  return Math.abs(mean - first) <= scale * TIE && numbers.every((n) => n === first) ? first : mean;
}

/** Of values that are equally frequent, the one that comes first. */
export function mostFrequent(numbers: readonly number[]): number | null {
  const counts = new Map<number, number>();
  let best: number | null = null;
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  for (const [number, count] of counts) {
    if (best === null || count > (counts.get(best) ?? 0)) best = number;
  }
  return best;
}
