import { mean } from './averages.ts';
import type { BandInput, SpreadRules } from './chart-family.ts';

/** Nelson's bound, used to see that a series hardly varies even where a preset does not screen. */
const SCREEN = 3.267;

export type AverageRange = { average: number; hardlyVaries: boolean };

/** The ranges between values that follow each other, by the measure of distance of a chart; none bridges a gap. */
export function movingRanges(
  { spread, joins }: BandInput,
  range: (from: number, to: number) => number,
): number[] {
  const ranges: number[] = [];
  for (let at = 1; at < spread.length; at += 1) {
    const from = spread[at - 1] ?? 0;
    const to = spread[at] ?? 0;
    if (joins(from, to)) ranges.push(range(from, to));
  }
  return ranges;
}

/**
 * The average of moving ranges after one pass of screening (Nelson 1982): ranges of `screenFactor` averages or
 * more are left out. With `fallback` a screened average of zero gives way to the plain one.
 */
export function averageRange(
  ranges: readonly number[],
  { screenFactor, hardlyVaries }: SpreadRules,
  average: (numbers: readonly number[]) => number = mean,
): AverageRange {
  const plain = average(ranges);
  const screened = average(screen(ranges, (screenFactor ?? SCREEN) * plain));
  const fallback = hardlyVaries === 'fallback';
  const still = plain === 0 || screened === 0;
  if (screenFactor === null) return { average: plain, hardlyVaries: fallback && still };
  const used = fallback && !(screened > 0) ? plain : screened;
  return { average: used, hardlyVaries: fallback && still };
}

/** A range that equals the bound but for rounding is on it. */
function screen(ranges: readonly number[], bound: number): number[] {
  return ranges.filter((range) => bound - range > bound * 1e-12);
}
