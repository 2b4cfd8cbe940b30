import { bandOf } from '../charts/band-of.ts';
import { chartData } from '../charts/chart-data.ts';
import type { RawSeries } from '../charts/chart-data.ts';
import type { Band, ChartFamily } from '../charts/chart-family.ts';
import { indexesOf } from '../charts/parts.ts';
import { beyondLimits, shiftPoints, trendPoints, twoInThreePoints } from '../rules/signed-rules.ts';
import type { Bounds, Signed } from '../rules/signed-rules.ts';
import { concernSide } from '../xmr/icons.ts';
import type { Direction } from '../xmr/analysis-types.ts';

export type PowerBiInput = {
  family: ChartFamily;
  series: RawSeries;
  /** Keeps extreme moving ranges in the limits: no screening. */
  outliersInLimits: boolean;
  /** The first so many points make the limits. */
  subset?: number | null;
  direction: Direction;
  target?: number | null;
};

export type PowerBiVariation =
  'commonCause' | `${'improvement' | 'concern' | 'neutral'}${'High' | 'Low'}`;

export type PowerBiAssurance = 'consistentPass' | 'consistentFail' | 'inconsistent';

export type PowerBiAnalysis = {
  centre: number;
  /** Limits at an index, so many sigmas away; NaN where there is none. */
  limit: Band['limit'];
  /** Indexes of the points that have a value: the tool deletes the others and joins across the gap. */
  kept: number[];
  /** Signals, aligned with `kept`. Runs use 7 points; trends are given for 7 and for 6. */
  flags: {
    astronomical: Signed[];
    shift7: Signed[];
    trend7: Signed[];
    trend6: Signed[];
    two_in_three: Signed[];
  };
  /** One icon, or two where signals of the last point disagree. */
  variation: PowerBiVariation[];
  /** Null without target, direction or limits. */
  assurance: PowerBiAssurance | null;
};

/** Limits, signals and icons as the PowerBI-SPC visual 1.7 has them, its answers on constant series included. */
export function analysePowerBi(input: PowerBiInput): PowerBiAnalysis {
  const { family, direction } = input;
  const data = chartData(family, input.series);
  const end = data.values.length;
  const kept = indexesOf({ start: 0, end }, (index) => data.values[index] !== null);
  const base = kept.slice(0, input.subset ?? undefined);
  const { centre, limit } = bandOf(family, {
    data,
    base,
    spread: base,
    joins: () => true,
    rules: {
      sigmaPerRange: 1 / 1.128,
      sigmaPerMedianRange: 1 / 1.128,
      screenFactor: input.outliersInLimits ? null : 3.267,
      hardlyVaries: 'as_published',
      narrowsFrom: 0,
    },
  });

  const values = kept.map((index) => data.values[index] ?? NaN);
  const limits = (sigmas: number): Bounds[] =>
    kept.map((index) => ({ lower: limit(index, -sigmas), upper: limit(index, sigmas) }));
  const limited = family !== 'run';
  const none = values.map((): Signed => 0);
  const flags = {
    astronomical: limited ? beyondLimits(values, limits(3)) : none,
    shift7: shiftPoints(values, centre, 7),
    trend7: trendPoints(values, 7),
    trend6: trendPoints(values, 6),
    two_in_three: limited ? twoInThreePoints(values, limits(2)) : none,
  };
  const { astronomical, shift7, trend7, two_in_three } = flags;
  const last = [astronomical, shift7, trend7, two_in_three].map((signs) => signs.at(-1) ?? 0);
  return {
    centre,
    limit,
    kept,
    flags,
    variation: variationOf(last, direction),
    assurance: limited ? assuranceOf(limits(3).at(-1), direction, input.target ?? null) : null,
  };
}

/** Improvement first, then concern. The side is that of the direction, not of the point: a low rise is high. */
function variationOf(last: readonly Signed[], direction: Direction): PowerBiVariation[] {
  const icons: PowerBiVariation[] = [];
  const concern = concernSide(direction);
  if (concern === null) {
    if (last.includes(-1)) icons.push('neutralLow');
    if (last.includes(1)) icons.push('neutralHigh');
  } else {
    const worse = concern === 'high' ? 1 : -1;
    if (last.includes(worse === 1 ? -1 : 1)) {
      icons.push(worse === 1 ? 'improvementLow' : 'improvementHigh');
    }
    if (last.includes(worse)) icons.push(worse === 1 ? 'concernHigh' : 'concernLow');
  }
  return icons.length > 0 ? icons : ['commonCause'];
}

/** By the limits of the last point; a target on a limit, or limits that are no number, decide nothing. */
function assuranceOf(
  bounds: Bounds | undefined,
  direction: Direction,
  target: number | null,
): PowerBiAssurance | null {
  if (bounds === undefined || target === null || direction === 'neutral') return null;
  const above = target > bounds.upper;
  const below = target < bounds.lower;
  if (!above && !below) return 'inconsistent';
  return above === (direction === 'increase') ? 'consistentFail' : 'consistentPass';
}
