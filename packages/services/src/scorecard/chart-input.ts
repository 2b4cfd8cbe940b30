import type { XmrInput, XmrPoint } from '@heed/charts/xmr-input';
import { formatNumber } from '@heed/trends/sentences/format-number';
import { directionOf } from '@heed/trends/signals/read-signals';
import type { MeasureAnalysis } from '@heed/trends/alert/analyse-measure';
import type { PointSignal, Segment } from '@heed/trends/xmr/analysis-types';

import type { LoadedSeries } from './load-measure-series.ts';

/** A series and its analysis in the words of the chart. */
export function chartInput(
  { indicator, observations, england, series }: Omit<LoadedSeries, 'hidden'>,
  analysis: MeasureAnalysis,
): XmrInput {
  return {
    id: indicator.code,
    title: headlineOf({ indicator, observations, england, series }),
    subtitle: `${indicator.name}, ${indicator.unit}${series.chosen?.adjusted ? ', less the usual of its season' : ''}`,
    unit: series.measure.unit,
    decimals: indicator.decimals,
    direction: directionOf(series.measure.better),
    points: observations.map((one, index): XmrPoint => {
      const type = typeOf(analysis.points[index]?.shown ?? null, series.preset);
      return {
        label: one.periodLabel,
        periodEnd: one.periodEnd.toISOString().slice(0, 10),
        value: analysis.drawn[index] ?? null,
        version: one.version,
        ...(one.value === null && { missing: one.raw || (one.missing ?? '') }),
        ...(type && { type }),
        ...(series.excluded?.includes(index) && { leftOut: true }),
      };
    }),
    segments: analysis.segments.map((segment) => ({
      from: segment.start,
      to: segment.start + segment.n - 1,
      mean: segment.mean,
      lpl: limitsOf(analysis, segment, 'lower') ?? segment.lpl,
      upl: limitsOf(analysis, segment, 'upper') ?? segment.upl,
      locked: isLocked(series.baseline, segment),
      status: segment.status,
    })),
    ...(series.measure.comparable &&
      !series.chosen?.adjusted &&
      england.some((one) => one?.value != null) && {
        benchmark: { label: 'England', values: england.map((one) => one?.value ?? null) },
      }),
    ...(indicator.target !== null && { target: indicator.target }),
  };
}

/** Limits that follow the size of each group, one for each point; undefined where the segment's hold throughout. */
function limitsOf(
  { limits }: MeasureAnalysis,
  { start, n, status }: Segment,
  side: 'lower' | 'upper',
): (number | null)[] | undefined {
  if (limits === null || status === 'none') return undefined;
  return limits.slice(start, start + n).map((at) => finite(at?.[side]));
}

function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}

function isLocked(baseline: { first: number; last: number } | undefined, segment: Segment) {
  return (
    baseline !== undefined &&
    baseline.first < segment.start + segment.n &&
    baseline.last >= segment.start
  );
}

function typeOf(
  shown: PointSignal | null,
  preset: { shiftLength: number; trendLength: number },
): XmrPoint['type'] {
  if (!shown) return undefined;
  const high = shown.side === 'high';
  switch (shown.rule) {
    case 'beyond_limits':
    case 'changed_from_constant':
      return high ? 'Above UCL' : 'Below LCL';
    case 'two_of_three':
      return high ? '2 in 3 Above CL' : '2 in 3 Below CL';
    case 'shift':
      return `${preset.shiftLength} Points ${high ? 'Above' : 'Below'} CL`;
    case 'trend':
      return `${preset.trendLength} Point Trend (${high ? 'Increasing' : 'Decreasing'})`;
    default:
      return shown.rule satisfies never;
  }
}

type Headline = Pick<LoadedSeries, 'indicator' | 'observations' | 'england' | 'series'>;

function headlineOf({ indicator, observations, england, series }: Headline): string {
  const at = observations.findLastIndex((one) => one.value !== null);
  const newest = observations[at];
  if (!newest || newest.value === null) return 'No figures yet';
  const { unit } = series.measure;
  const figure = `${formatNumber(newest.value, indicator.decimals)}${unit} in ${newest.periodLabel}`;
  const level = england[at]?.value;
  if (!series.measure.comparable || level == null) return figure;
  const where =
    newest.value > level
      ? 'above England at'
      : newest.value < level
        ? 'below England at'
        : 'level with England at';
  return `${figure}, ${where} ${formatNumber(level, indicator.decimals)}${unit}`;
}
