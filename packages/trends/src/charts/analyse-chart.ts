import { signalsOf, type Marks } from '../rules/marks.ts';
import { NO_LIMITS, type PointLimits } from '../rules/point-limits.ts';
import { markSegment } from '../rules/point-rules.ts';
import { assuranceOf, shownSignal, variationOf } from '../xmr/icons.ts';
import type { LimitStatus, PointReading, XmrAnalysis, XmrInput } from '../xmr/analysis-types.ts';
import { ESTABLISHED_POINTS, limitStatus, TIE } from '../xmr/segment-limits.ts';
import { greatestSize } from './averages.ts';
import { chartData } from './chart-data.ts';
import type { RawSeries } from './chart-data.ts';
import type { ChartFamily } from './chart-family.ts';
import { cutParts, indexesOf } from './parts.ts';
import type { Part } from './parts.ts';
import { partLimits } from './part-limits.ts';

export type ChartInput = Omit<XmrInput, 'values'> & { family: ChartFamily; series: RawSeries };

export type ChartSegment = {
  /** Index of the first point, and number of points on the axis, missing ones included. */
  start: number;
  n: number;
  /** Number of values behind centre and limits. */
  points: number;
  centre: number | null;
  /** Fewer than 13 usable values in the segment. */
  short: boolean;
  status: LimitStatus;
};

export type ChartAnalysis = Pick<XmrAnalysis, 'preset' | 'points' | 'variation' | 'assurance'> & {
  family: ChartFamily;
  /** What is drawn, excluded points too; null is missing. */
  values: readonly (number | null)[];
  segments: ChartSegment[];
  /** Limits at each point; null where it is missing or has none. */
  limits: (PointLimits | null)[];
};

/**
 * Any family of control chart with Heed's own rules: centre, limits at each point, special causes and icons.
 *
 * As `analyseXmr`, with which it agrees on individuals, and as total: missing and excluded values, denominators of zero
 * and series that do not vary get an answer without NaN. Assurance compares the target with the limits of the last
 * point. Moving ranges share values with their neighbours and no scale with the target: of their signals only those
 * beyond the limits are read, and there is no assurance.
 */
export function analyseChart(input: ChartInput): ChartAnalysis {
  const { family, direction, preset, rebase = [] } = input;
  const data = chartData(family, input.series, rebase);
  const { values } = data;
  const excluded = new Set(input.excluded);
  const segments: ChartSegment[] = [];
  const limits: (PointLimits | null)[] = values.map(() => null);
  const points: (PointReading | null)[] = values.map(() => null);

  cutParts(values.length, rebase).forEach((part, segment) => {
    const drawn = indexesOf(part, (index) => values[index] !== null);
    const used = drawn.filter((index) => !excluded.has(index));
    const base = baseOf(used, part, input);
    const { centre, at, usual, constant } = partLimits({ family, data, base, preset });
    for (const index of drawn) limits[index] = at(index);
    segments.push({
      start: part.start,
      n: part.end - part.start,
      points: base.length,
      centre,
      short: used.length < ESTABLISHED_POINTS,
      status: limitStatus(base.length),
    });

    const ys = Float64Array.from(used, (index) => values[index] ?? 0);
    const marks: Marks = new Uint16Array(ys.length);
    if (centre !== null && base.length >= preset.limitsFrom) {
      const limitsAt = (position: number) => limits[used[position] ?? -1] ?? NO_LIMITS;
      const tolerance = greatestSize(ys) * TIE;
      const runs = family !== 'mr';
      const rules = {
        ys,
        from: 0,
        to: ys.length,
        centre,
        limitsAt,
        tolerance,
        usual,
        constant,
        runs,
      };
      markSegment(marks, rules, preset);
    }
    used.forEach((index, position) => {
      const found = signalsOf(marks[position] ?? 0);
      points[index] = { segment, signals: found, shown: shownSignal(found, direction, preset) };
    });
  });

  return {
    preset: { name: preset.name, version: preset.version },
    family,
    values,
    segments,
    limits,
    points,
    ...lastIcons(input, { segments, limits, points }),
  };
}

/** The indexes behind the limits: a locked baseline rules where it touches the part, else the first values do. */
function baseOf(used: number[], part: Part, { baseline, fixAfter }: ChartInput): number[] {
  const locked = baseline && baseline.first < part.end && baseline.last >= part.start;
  if (!locked) return used.slice(0, fixAfter ?? Infinity);
  return used.filter((index) => index >= baseline.first && index <= baseline.last);
}

/** Variation of the last usable point; assurance only if that point is in the last segment. */
function lastIcons(
  { family, direction, target = null, preset }: ChartInput,
  { segments, limits, points }: Pick<ChartAnalysis, 'segments' | 'limits' | 'points'>,
): Pick<ChartAnalysis, 'variation' | 'assurance'> {
  const index = points.findLastIndex((point) => point !== null);
  const last = points[index];
  if (!last) return { variation: null, assurance: null };
  const enough = (segments[last.segment]?.points ?? 0) >= preset.limitsFrom;
  const bounds = limits[index];
  const judged = bounds && family !== 'mr' && last.segment === segments.length - 1;
  const segment = judged ? { lpl: bounds.lower, upl: bounds.upper } : undefined;
  return {
    variation: enough ? variationOf(last.shown, direction) : null,
    assurance: assuranceOf({ segment, direction, target, preset }),
  };
}
