import { searchChanges } from './search-changes.ts';
import { squaresInUnits } from './segment-costs.ts';
import type { SegmentCost } from './segment-costs.ts';
import { screenedSigma } from './stabilise.ts';

/** Fewest values on either side of a change. */
const MIN_SEGMENT = 12;
/** What a change must gain, in logarithms of the number of values. */
const PENALTY = 2.5;
/** A start that gains less than the best by no more than this (χ², 1 degree of freedom, 5 %) is possible too. */
const ALMOST = 3.84;

export type LevelChange = {
  /** Index of the first value of the new level: what `rebase` of a chart takes. */
  at: number;
  /** First and last index at which the change fits almost as well. */
  between: [number, number];
  /** Step in standard deviations, on the stabilised scale; below 0 the level fell. */
  size: number;
  /** How much better two levels fit than one, and the least that counts. */
  gain: number;
  penalty: number;
};

export type NoLevelChange = 'too_few_points' | 'constant' | 'no_change_found';

type Block = { at: number[]; z: number[] };

/**
 * Lasting changes of level in values whose variance is stabilised; null is missing. PELT with at least 12 values a
 * segment and penalty 2.5·ln n, in two passes: in units of the screened moving-range sigma, then of its root mean
 * square with the spread that the first pass left within segments. A single odd value, a season or slow drift widen the
 * second, so they pass less often for a new level.
 *
 * Nothing is sought across the indexes in `confirmed`. `nothing` says why there is no change, and is null where there is.
 */
export function findLevelChanges(
  steady: readonly (number | null)[],
  given: { confirmed?: readonly number[] | undefined; minSegment?: number | undefined } = {},
): { changes: LevelChange[]; nothing: NoLevelChange | null } {
  const { confirmed = [], minSegment = MIN_SEGMENT } = given;
  const blocks = cutAt(steady, confirmed);
  const changes = blocks.flatMap((block) => changesIn(block, minSegment));
  return { changes, nothing: changes.length > 0 ? null : whyNothing(blocks, minSegment) };
}

/** The usable values of each stretch between confirmed changes, in units of their sigma (empty where that is 0). */
function cutAt(steady: readonly (number | null)[], confirmed: readonly number[]): Block[] {
  const starts = [...new Set([0, ...confirmed])].sort((a, b) => a - b);
  return starts.map((start, index) => {
    const stretch = steady.slice(start, starts[index + 1]);
    const sigma = screenedSigma(stretch);
    const at: number[] = [];
    const kept: number[] = [];
    stretch.forEach((value, offset) => {
      if (value === null) return;
      at.push(start + offset);
      kept.push(value);
    });
    const mean = kept.reduce((sum, value) => sum + value / kept.length, 0);
    return { at, z: sigma > 0 ? kept.map((value) => (value - mean) / sigma) : [] };
  });
}

function changesIn({ at, z }: Block, minSegment: number): LevelChange[] {
  const n = z.length;
  if (n < 2 * minSegment) return [];
  const penalty = PENALTY * Math.log(n);
  const squaresIn = squaresInUnits(z);
  const first = squaresIn(1);
  const search = { n, penalty, minSegment, pruning: 'safe' } as const;
  const within = spreadWithin(searchChanges({ ...search, cost: first }), first, n);
  const variance = (1 + within) / 2;
  const squares = squaresIn(variance);
  const cuts = searchChanges({ ...search, cost: squares });
  return cuts.map((cut, index) => {
    const start = cuts[index - 1] ?? 0;
    const end = cuts[index + 1] ?? n;
    const gainAt = (there: number) =>
      squares(start, end) - squares(start, there) - squares(there, end);
    const gain = gainAt(cut);
    const possible = z
      .map((_, there) => there)
      .filter((there) => there > start && there < end && gainAt(there) >= gain - ALMOST);
    return {
      at: at[cut] ?? 0,
      between: [at[possible[0] ?? cut] ?? 0, at[possible.at(-1) ?? cut] ?? 0],
      size: (meanOf(z.slice(cut, end)) - meanOf(z.slice(start, cut))) / Math.sqrt(variance),
      gain,
      penalty,
    };
  });
}

/** Variance about the levels of a cut. */
function spreadWithin(cuts: readonly number[], squares: SegmentCost, n: number): number {
  const ends = [...cuts, n];
  const sum = ends.reduce((total, end, index) => total + squares(ends[index - 1] ?? 0, end), 0);
  return Math.max(sum, 0) / (n - ends.length);
}

function whyNothing(blocks: readonly Block[], minSegment: number): NoLevelChange {
  const long = blocks.filter(({ at }) => at.length >= 2 * minSegment);
  if (long.length === 0) return 'too_few_points';
  return long.every(({ z }) => z.length === 0) ? 'constant' : 'no_change_found';
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
