import { analyseXmr } from '../xmr/analyse-xmr.ts';
import type { LimitStatus } from '../xmr/analysis-types.ts';
import { XMR_PRESETS } from '../xmr/presets.ts';
import { searchChanges } from './search-changes.ts';
import { squaresAbout } from './segment-costs.ts';
import type { SegmentCost } from './segment-costs.ts';
import { kindOf, screenedSigma, stabilise } from './stabilise.ts';
import type { ValueKind } from './stabilise.ts';

/** Fewest values on either side of a suggested change. */
const MIN_SEGMENT = 12;
/** What a change must gain, in logarithms of the number of values. */
const PENALTY = 2.5;
/** A start that gains less than the best by no more than this (χ², 1 degree of freedom, 5 %) is shown as possible too. */
const ALMOST = 3.84;

export type RebaseInput = {
  /** By period, oldest first; numerators where there are denominators. Null is missing. */
  values: readonly (number | null)[];
  denominators?: readonly (number | null)[] | undefined;
  kind?: ValueKind | undefined;
  /** Indexes of values at which a person has confirmed a new segment: no suggestion reaches across one. */
  confirmed?: readonly number[] | undefined;
  minSegment?: number | undefined;
};

/** A stretch of the chart: indexes of its first and last period, both included, and its limits in the series' unit. */
export type Stretch = {
  first: number;
  last: number;
  points: number;
  mean: number | null;
  lpl: number | null;
  upl: number | null;
  status: LimitStatus;
};

export type RebaseSuggestion = {
  /** Index of the first value of the new level: what `rebase` of a chart takes. */
  at: number;
  /** First and last index at which the change fits almost as well. */
  between: [number, number];
  /** Step in standard deviations, on the stabilised scale; below 0 the level fell. */
  size: number;
  /** How much better two levels fit than one, and the least that counts. */
  gain: number;
  penalty: number;
  before: Stretch;
  after: Stretch;
};

export type RebaseAdvice = {
  kind: ValueKind;
  /** Usable values. */
  points: number;
  suggestions: RebaseSuggestion[];
  /** The stretch that is drawn while nothing is confirmed: the limits that would change. */
  now: Stretch;
  /** Why there is nothing to suggest; null where there is. */
  nothing: 'too_few_points' | 'constant' | 'no_change_found' | null;
};

type Found = Pick<RebaseSuggestion, 'at' | 'between' | 'size' | 'gain' | 'penalty'>;
type Block = { at: number[]; z: number[] };

/**
 * Where the level of a series seems to have changed for good, with the limits before and after each change as
 * evidence. A suggestion moves nothing: a person confirms it with a reason, and what is confirmed is
 * given back as `confirmed`, so that later data cannot move it.
 *
 * PELT on variance-stabilised values, at least 12 values a segment, penalty 2.5·ln n, in two passes: in units of the
 * screened moving-range sigma, then of its root mean square with the spread that the first pass left within segments. A
 * single odd value, a season or slow drift widen the second, so they pass less often for a new level. Limits are those
 * of an XmR chart of the values (`mdc-2023`).
 */
export function suggestRebase(input: RebaseInput): RebaseAdvice {
  const { values, denominators, confirmed = [], minSegment = MIN_SEGMENT } = input;
  const kind = kindOf(input, input.kind);
  const steady = stabilise({ kind, values, denominators });
  const blocks = cutAt(steady, confirmed);
  const found = blocks.flatMap((block) => findChanges(block, minSegment));
  const stretches = stretchesOf(input, [...confirmed, ...found.map(({ at }) => at)]);
  const suggestions = found.flatMap((change) => {
    const before = stretches.find(({ last }) => last === change.at - 1);
    const after = stretches.find(({ first }) => first === change.at);
    return before && after ? [{ ...change, before, after }] : [];
  });
  return {
    kind,
    points: steady.filter((value) => value !== null).length,
    suggestions,
    now: stretchesOf(input, confirmed).at(-1) ?? NOTHING_DRAWN,
    nothing: suggestions.length > 0 ? null : whyNothing(blocks, minSegment),
  };
}

const NOTHING_DRAWN: Stretch = {
  first: 0,
  last: -1,
  points: 0,
  mean: null,
  lpl: null,
  upl: null,
  status: 'none',
};

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

function findChanges({ at, z }: Block, minSegment: number): Found[] {
  const n = z.length;
  if (n < 2 * minSegment) return [];
  const penalty = PENALTY * Math.log(n);
  const first = squaresAbout(z);
  const search = { n, penalty, minSegment, pruning: 'safe' } as const;
  const within = spreadWithin(searchChanges({ ...search, cost: first }), first, n);
  const variance = (1 + within) / 2;
  const squares: SegmentCost = (start, end) => first(start, end) / variance;
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

function stretchesOf(input: RebaseInput, rebase: readonly number[]): Stretch[] {
  const { values, denominators } = input;
  const drawn = values.map((value, index) => {
    if (value === null || !denominators) return value;
    const denominator = denominators[index] ?? 0;
    return denominator > 0 ? value / denominator : null;
  });
  const preset = XMR_PRESETS['mdc-2023'];
  const { segments } = analyseXmr({ values: drawn, direction: 'neutral', preset, rebase });
  return segments.map(({ start, n, points, mean, lpl, upl, status }) => ({
    first: start,
    last: start + n - 1,
    points,
    mean,
    lpl,
    upl,
    status,
  }));
}

function whyNothing(blocks: readonly Block[], minSegment: number): RebaseAdvice['nothing'] {
  const long = blocks.filter(({ at }) => at.length >= 2 * minSegment);
  if (long.length === 0) return 'too_few_points';
  return long.every(({ z }) => z.length === 0) ? 'constant' : 'no_change_found';
}

function meanOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
