import { analyseChart } from '../charts/analyse-chart.ts';
import type { ChartFamily } from '../charts/chart-family.ts';
import type { ChartChoice, ChartName } from '../choice/choice-types.ts';
import { seasonallyAdjust } from '../choice/season.ts';
import { directionOf } from '../signals/read-signals.ts';
import { analyseXmr } from '../xmr/analyse-xmr.ts';
import type { XmrAnalysis } from '../xmr/analysis-types.ts';
import type { XmrPreset } from '../xmr/presets.ts';
import type { PointLimits } from '../rules/point-limits.ts';
import type { Measure, MeasurePeriod } from './alert-types.ts';
import { isCounted } from './step-rule.ts';
import { valuesOf } from './values-of.ts';

/** What the choice of a chart says about how a measure is judged. */
export type ChosenChart = Pick<
  ChartChoice,
  'chart' | 'alarm' | 'adjusted' | 'refusal' | 'status' | 'mayAlert'
>;

export type MeasureSeries = {
  measure: Measure;
  periods: readonly MeasurePeriod[];
  preset: XmrPreset;
  /** Locked baseline, as indexes of periods, both included. */
  baseline?: { first: number; last: number };
  /** Indexes of periods that start a new segment. */
  rebase?: readonly number[];
  /** Indexes of periods that are drawn but left out of limits and rules. */
  excluded?: readonly number[];
  /** In the measure's unit. */
  target?: number | null;
  /** How the measure is drawn and judged; left out, an XmR chart with its rules. */
  chosen?: ChosenChart;
  /** Periods in a year; null or left out where they are not regular. */
  perYear?: number | null;
};

export type MeasureAnalysis = XmrAnalysis & {
  chart: ChartName;
  /** What the limits belong to: the figures, or the figures less their season. In the measure's unit. */
  drawn: readonly (number | null)[];
  /** Limits at each point, where they differ from point to point; null where the segment's hold throughout. */
  limits: readonly (PointLimits | null)[] | null;
};

/**
 * The analysis of a series up to and including a period; the alert layer and the chart share it. Where rules would
 * mislead, limits are drawn and no point carries a signal.
 */
export function analyseMeasure(
  series: MeasureSeries,
  upTo = series.periods.length,
): MeasureAnalysis {
  const { periods } = series;
  const analysis = drawMeasure(series, upTo < periods.length ? periods.slice(0, upTo) : periods);
  const { chosen } = series;
  const silent = chosen !== undefined && chosen.alarm !== 'chart_rules';
  if (!silent || isShort(series)) return analysis;
  const points = analysis.points.map((point) => point && { ...point, signals: [], shown: null });
  return { ...analysis, points, variation: null };
}

/**
 * Trial limits flag points in words of their own and never alert, so a short series keeps what its limits show; what is
 * refused is a rule that would mislead on a longer one.
 */
function isShort({ chosen }: MeasureSeries): boolean {
  return chosen?.refusal === 'too_few_points';
}

function drawMeasure(series: MeasureSeries, periods: readonly MeasurePeriod[]): MeasureAnalysis {
  const { measure, preset, baseline, rebase, excluded, chosen, perYear, target } = series;
  const chart = chosen?.chart ?? 'xmr';
  const decisions = {
    direction: directionOf(measure.better),
    preset,
    ...(baseline && { baseline }),
    ...(rebase && { rebase: rebase.filter((at) => at < periods.length) }),
    ...(excluded && { excluded }),
    ...(target != null && { target }),
  };
  const family = FAMILIES[chart];
  const counted = (one: MeasurePeriod) => one.value === null || isCounted(one);
  if (family && (family === 'c' || periods.every(counted))) {
    return drawCounted(periods, { chart, family, per: measure.per, decisions });
  }
  const values = valuesOf(periods);
  const adjusted = chosen?.adjusted === true && perYear != null;
  const drawn = adjusted ? seasonallyAdjust(values, perYear) : values;
  return { ...analyseXmr({ ...decisions, values: drawn }), chart, drawn, limits: null };
}

/** Charts whose limits follow the size of each group or count; the others are drawn as XmR charts. */
const FAMILIES: Partial<Record<ChartName, ChartFamily>> = { p: 'p', pp: 'pp', up: 'up', c: 'c' };

type Counted = {
  chart: ChartName;
  family: ChartFamily;
  per: number;
  decisions: Omit<Parameters<typeof analyseChart>[0], 'family' | 'series'>;
};

function drawCounted(
  periods: readonly MeasurePeriod[],
  { chart, family, per, decisions }: Counted,
): MeasureAnalysis {
  const share = family !== 'c';
  const scale = share ? per : 1;
  const { target } = decisions;
  const analysis = analyseChart({
    ...decisions,
    ...(target != null && { target: target / scale }),
    family,
    series: share
      ? {
          amounts: periods.map(({ value, numerator }) =>
            value === null ? null : (numerator ?? null),
          ),
          sizes: periods.map(({ denominator }) => denominator ?? null),
        }
      : { amounts: periods.map(({ value }) => value) },
  });
  const limits = analysis.limits.map((at) => at && scaled(at, scale));
  return {
    preset: analysis.preset,
    points: analysis.points,
    variation: analysis.variation,
    assurance: analysis.assurance,
    segments: analysis.segments.map(({ centre, ...segment }) => {
      const last = limits.slice(segment.start, segment.start + segment.n).findLast((at) => at);
      const enough = segment.status !== 'none';
      return {
        ...segment,
        mean: centre === null ? null : centre * scale,
        amr: null,
        lpl: enough ? (last?.lower ?? null) : null,
        upl: enough ? (last?.upper ?? null) : null,
      };
    }),
    chart,
    drawn: periods.map(({ value }) => value),
    limits,
  };
}

function scaled(at: PointLimits, scale: number): PointLimits {
  const { lower, upper, nearLower, nearUpper } = at;
  return {
    lower: lower * scale,
    upper: upper * scale,
    nearLower: nearLower * scale,
    nearUpper: nearUpper * scale,
  };
}
