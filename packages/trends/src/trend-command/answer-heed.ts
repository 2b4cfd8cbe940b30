import { analyseChart } from '../charts/analyse-chart.ts';
import { chartData } from '../charts/chart-data.ts';
import type { ChartFamily } from '../charts/chart-family.ts';
import type { Assurance, LimitStatus, PointReading, Variation } from '../xmr/analysis-types.ts';
import { analyseXmr } from '../xmr/analyse-xmr.ts';
import { earlySignals } from '../early-warning/early-signals.ts';
import type { EarlySignals } from '../early-warning/early-signals.ts';
import { pointTypeName } from '../xmr/point-words.ts';
import { withScreening, XMR_PRESETS } from '../xmr/presets.ts';
import type { XmrPreset } from '../xmr/presets.ts';
import { lineOf, rawSeries } from './series-words.ts';
import type { Line } from './series-words.ts';
import type { HeedCase } from './trend-document.ts';

type Group = { start: number; n: number; short: boolean; status: LimitStatus };

type Reading = {
  series: string;
  /** Names of the point types; null where the value is missing or excluded. */
  type: (string | null)[];
  variation: Variation | null;
  assurance: Assurance | null;
  /** Under the preset `sensitive`: where each early-warning method gives the alarm, as indexes. */
  early?: EarlySignals;
};

export type XmrAnswer = Reading & {
  groups: (Group & { mean: number | null; lpl: number | null; upl: number | null })[];
};

export type ChartAnswer = Reading & {
  chart: ChartFamily;
  groups: (Group & { cl: number | null })[];
  /** Limits at 3 sigmas, and at 2. */
  lcl: Line;
  ucl: Line;
  lcl95: Line;
  ucl95: Line;
};

/** A case under a preset of Making Data Count: limits, point types and icons in the words of NHSRplotthedots. */
export function answerHeed(one: HeedCase, named: XmrPreset): XmrAnswer | ChartAnswer {
  const { series, chart = 'i', params = {}, tail } = one;
  const screen = params.screen_outliers;
  const preset = screen === undefined ? named : withScreening(named, screen);
  const raw = rawSeries(series, tail ?? params.tail);
  const settings = {
    direction: params.improvement_direction ?? series.direction ?? 'neutral',
    target: (params.target === undefined ? series.target : params.target) ?? null,
    preset,
    rebase: params.rebase ?? [],
    excluded: params.exclude ?? [],
    ...(params.fix_after_n_points ? { fixAfter: params.fix_after_n_points } : {}),
  };
  const early = preset.name === XMR_PRESETS.sensitive.name ? { early: earlySignals(raw) } : {};
  const typeOf = (point: PointReading | null) => point && pointTypeName(point.shown, preset);

  if (chart === 'i' || chart === 'xmr' || chart === 'XmR') {
    const found = analyseXmr({ ...settings, values: chartData('i', raw).values });
    return {
      series: series.id,
      groups: found.segments.map(({ start, n, mean, lpl, upl, short, status }) => ({
        start,
        n,
        mean,
        lpl,
        upl,
        short,
        status,
      })),
      type: found.points.map(typeOf),
      variation: found.variation,
      assurance: found.assurance,
      ...early,
    };
  }

  const found = analyseChart({ ...settings, family: chart, series: raw });
  return {
    series: series.id,
    chart,
    groups: found.segments.map(({ start, n, centre, short, status }) => ({
      start,
      n,
      cl: centre,
      short,
      status,
    })),
    lcl: lineOf(found.limits.map((limits) => limits && limits.lower)),
    ucl: lineOf(found.limits.map((limits) => limits && limits.upper)),
    lcl95: lineOf(found.limits.map((limits) => limits && limits.nearLower)),
    ucl95: lineOf(found.limits.map((limits) => limits && limits.nearUpper)),
    type: found.points.map(typeOf),
    variation: found.variation,
    assurance: found.assurance,
    ...early,
  };
}
