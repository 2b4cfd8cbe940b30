import type { Assurance, LimitStatus, Variation } from '../xmr/analysis-types.ts';
import { analyseXmr } from '../xmr/analyse-xmr.ts';
import { pointTypeName } from '../xmr/point-words.ts';
import { withScreening, XMR_PRESETS } from '../xmr/presets.ts';
import type { XmrPreset } from '../xmr/presets.ts';
import { TrendDocument } from './trend-document.ts';
import type { TrendCase } from './trend-document.ts';

export type TrendAnswer = {
  series: string;
  groups: {
    start: number;
    n: number;
    mean: number | null;
    lpl: number | null;
    upl: number | null;
    short: boolean;
    status: LimitStatus;
  }[];
  /** Names of the point types; null where the value is missing. */
  type: (string | null)[];
  variation: Variation | null;
  assurance: Assurance | null;
};

/**
 * Answers `heed trend`: XmR limits, point types and icons for each case of the document (see
 * `TrendDocument`). A document that does not fit is refused whole, with one readable line and exit code 2.
 */
export function answerTrend(document: unknown): {
  output?: { cases: TrendAnswer[] };
  errors: string[];
  exitCode: 0 | 2;
} {
  const parsed = TrendDocument.safeParse(document);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const place = issue?.path.join('.') || 'document';
    const message = `trend: ${place}: ${issue?.message ?? 'not understood'}`;
    return { errors: [oneLine(message)], exitCode: 2 };
  }
  const preset = XMR_PRESETS[parsed.data.preset];
  const cases = parsed.data.cases.map((one) => answerCase(one, preset));
  return { output: { cases }, errors: [], exitCode: 0 };
}

function answerCase({ series, params = {}, tail }: TrendCase, named: XmrPreset): TrendAnswer {
  const screen = params.screen_outliers;
  const preset = screen === undefined ? named : withScreening(named, screen);
  const all = valuesOf(series);
  const last = tail ?? params.tail;
  const analysis = analyseXmr({
    values: last ? all.slice(-last) : all,
    direction: params.improvement_direction ?? series.direction ?? 'neutral',
    target: (params.target === undefined ? series.target : params.target) ?? null,
    preset,
    rebase: params.rebase ?? [],
    ...(params.fix_after_n_points ? { fixAfter: params.fix_after_n_points } : {}),
  });
  return {
    series: series.id,
    groups: analysis.segments.map(({ start, n, mean, lpl, upl, short, status }) => ({
      start,
      n,
      mean,
      lpl,
      upl,
      short,
      status,
    })),
    type: analysis.points.map((point) => (point ? pointTypeName(point.shown, preset) : null)),
    variation: analysis.variation,
    assurance: analysis.assurance,
  };
}

function valuesOf({ y, num, den }: TrendCase['series']): (number | null)[] {
  if (y) return y;
  return (num ?? []).map((numerator, index) => {
    const denominator = den?.[index] ?? null;
    return numerator === null || denominator === null || denominator === 0
      ? null
      : numerator / denominator;
  });
}

function oneLine(text: string): string {
  return [...text]
    .map((char) => (char < ' ' ? ' ' : char))
    .join('')
    .slice(0, 300);
}
