import { findLevelChanges } from '../rebase/find-level-changes.ts';
import { screenedSigma, stabilise } from '../rebase/stabilise.ts';
import type { ValueKind } from '../rebase/stabilise.ts';
import { readSeason, seasonallyAdjust } from './season.ts';
import type { SeasonReading } from './season.ts';

export type SeriesInput = {
  kind: ValueKind;
  /** By period, oldest first; numerators where there are denominators. Null is missing. */
  values: readonly (number | null)[];
  denominators?: readonly (number | null)[] | undefined;
  /** Periods in a year: 12 for months. Null where they are not regular. */
  perYear: number | null;
};

/** What the choice of a chart rests on; every number is finite. */
export type SeriesShape = {
  points: number;
  /** Mean value; of a share or a rate, the pooled one. Null without values. */
  mean: number | null;
  /** Events to expect in a period of average size, and (shares) those that are not events; null where nothing is counted. */
  expected: number | null;
  expectedOthers: number | null;
  /** Spread over what chance alone gives (σ of z, from screened moving ranges); null where nothing is counted. */
  dispersion: number | null;
  season: SeasonReading | null;
  /** Between neighbours, of what is left without the levels and the season; null below 23 pairs. */
  autocorrelation: number | null;
};

/** Fewest pairs of neighbours for a correlation: with fewer a step cannot be told from a link between neighbours. */
const LEAST_PAIRS = 23;

/** Correlation of neighbours below which no change of level can matter to the choice. */
const WORTH_A_SEARCH = 0.2;

type Counted = { events: number; size: number };

/** Measures a series for `chooseChart`. */
export function seriesShape(input: SeriesInput): SeriesShape {
  const { kind, values, denominators, perYear } = input;
  const steady = stabilise(input);
  const season = perYear === null ? null : readSeason(steady, perYear);
  const flat = season?.found && perYear !== null ? seasonallyAdjust(steady, perYear) : steady;
  const counted = isCountedKind(kind)
    ? values.map((value, index) => countedAt(kind, value, denominators?.[index]))
    : [];
  const pooled = pool(counted);
  return {
    points: meanOf(steady, 0, steady.length).count,
    mean: pooled?.mean ?? meanOf(values, 0, values.length).mean,
    expected: pooled === null ? null : finite(pooled.mean * pooled.size),
    expectedOthers:
      pooled === null || kind !== 'p' ? null : finite((1 - pooled.mean) * pooled.size),
    dispersion: pooled === null ? null : finite(dispersionOf(kind, counted, pooled.mean)),
    season,
    autocorrelation: finite(correlationOf(flat)),
  };
}

type CountedKind = 'p' | 'u' | 'count';

function isCountedKind(kind: ValueKind): kind is CountedKind {
  return kind === 'p' || kind === 'u' || kind === 'count';
}

function countedAt(
  kind: CountedKind,
  value: number | null,
  denominator: number | null | undefined,
): Counted | null {
  if (value === null) return null;
  if (kind === 'count') return { events: value, size: 1 };
  return denominator !== undefined && denominator !== null && denominator > 0
    ? { events: value, size: denominator }
    : null;
}

function pool(counted: readonly (Counted | null)[]): { mean: number; size: number } | null {
  const present = counted.filter((one) => one !== null);
  if (present.length === 0) return null;
  const events = present.reduce((sum, one) => sum + one.events, 0);
  const size = present.reduce((sum, one) => sum + one.size, 0);
  const mean = events / size;
  return Number.isFinite(mean) ? { mean, size: size / present.length } : null;
}

/** Null for what an absurd denominator makes of a number. */
function finite(number: number | null): number | null {
  return number !== null && Number.isFinite(number) ? number : null;
}

/** Laney's σ of z, with Nelson's screening. */
function dispersionOf(
  kind: ValueKind,
  counted: readonly (Counted | null)[],
  mean: number,
): number | null {
  const variance = kind === 'p' ? mean * (1 - mean) : mean;
  if (variance <= 0) return null;
  const z = counted.map((one) =>
    one === null ? null : (one.events / one.size - mean) / Math.sqrt(variance / one.size),
  );
  return screenedSigma(z);
}

/**
 * Between neighbours. Levels make neighbours alike, so they are sought, and taken away, where neighbours are; a series
 * whose neighbours differ as it stands is not searched.
 */
function correlationOf(flat: readonly (number | null)[]): number | null {
  const plain = neighbourCorrelation(flat, []);
  if (plain === null || plain <= WORTH_A_SEARCH) return plain;
  return neighbourCorrelation(
    flat,
    findLevelChanges(flat).changes.map(({ at }) => at),
  );
}

/**
 * Of a series less the mean of each of its levels, which begin at the cuts: a step is a change, not a link between
 * neighbours.
 */
function neighbourCorrelation(
  values: readonly (number | null)[],
  cuts: readonly number[],
): number | null {
  let pairs = 0;
  let products = 0;
  let squares = 0;
  let points = 0;
  // NaN stands for a missing neighbour: a number or null would ask for memory at each step.
  let before = NaN;
  let start = 0;
  for (const end of [...cuts, values.length]) {
    const mean = meanOf(values, start, end).mean ?? NaN;
    for (let at = start; at < end; at += 1) {
      const residual = (values[at] ?? NaN) - mean;
      if (!Number.isNaN(residual)) {
        points += 1;
        squares += residual * residual;
        if (!Number.isNaN(before)) {
          pairs += 1;
          products += residual * before;
        }
      }
      before = residual;
    }
    start = end;
  }
  if (pairs < LEAST_PAIRS || squares === 0) return null;
  return products / pairs / (squares / points);
}

/** Number and mean of the values from `start` up to, not including, `end`. */
function meanOf(
  values: readonly (number | null)[],
  start: number,
  end: number,
): { count: number; mean: number | null } {
  let sum = 0;
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const value = values[at] ?? null;
    if (value === null) continue;
    sum += value;
    count += 1;
  }
  return { count, mean: count === 0 ? null : sum / count };
}
