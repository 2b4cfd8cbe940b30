import { pointSignals } from '../rules/point-rules.ts';
import type { PointLimits } from '../rules/point-rules.ts';
import { assuranceOf, shownSignal, variationOf } from '../xmr/icons.ts';
import type {
  LimitStatus,
  PointReading,
  PointSignal,
  XmrAnalysis,
  XmrInput,
} from '../xmr/analysis-types.ts';
import { ESTABLISHED_POINTS, limitStatus, mostFrequent, TIE } from '../xmr/segment-limits.ts';
import type { XmrPreset } from '../xmr/presets.ts';
import { pick } from './averages.ts';
import { bandOf } from './band-of.ts';
import { chartData } from './chart-data.ts';
import type { RawSeries } from './chart-data.ts';
import type { Band, ChartData, ChartFamily, SpreadRules } from './chart-family.ts';
import { cutParts, indexesOf } from './parts.ts';
import type { Part } from './parts.ts';

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

/** Below so many points Laney's widening is too noisy to narrow limits. */
const NARROWS_FROM = 20;

/**
 * Any family of control chart with Heed's own rules: centre, limits at each point, special causes and icons.
 *
 * As `analyseXmr`, with which it agrees on individuals, and as total: missing and excluded values, denominators of zero
 * and series that do not vary get an answer without NaN. Assurance compares the target with the limits of the last
 * point; moving ranges have none, and of their signals only points beyond the limits.
 */
export function analyseChart(input: ChartInput): ChartAnalysis {
  const { family, series, direction, preset, rebase = [] } = input;
  const data = chartData(family, series, rebase);
  const values = data.values;
  const excluded = new Set(input.excluded);
  const segments: ChartSegment[] = [];
  const limits: (PointLimits | null)[] = values.map(() => null);
  const points: (PointReading | null)[] = values.map(() => null);
  let last: { index: number; reading: PointReading } | undefined;

  for (const part of cutParts(values.length, rebase)) {
    const used = indexesOf(part, (index) => values[index] !== null && !excluded.has(index));
    const base = baseOf(used, part, input);
    const band = bandOf(family, {
      data,
      base,
      spread: base,
      joins: (from, to) => to === from + 1,
      rules: spreadRules(preset),
    });
    const enough = base.length >= preset.limitsFrom;
    const centre = base.length > 0 && Number.isFinite(band.centre) ? band.centre : null;
    const drawn = indexesOf(part, (index) => values[index] !== null);
    if (enough && centre !== null) for (const at of drawn) limits[at] = limitsAt(band, at);
    const segment = segments.push({
      start: part.start,
      n: part.end - part.start,
      points: base.length,
      centre,
      short: used.length < ESTABLISHED_POINTS,
      status: limitStatus(base.length),
    });
    const signals =
      enough && centre !== null ? partSignals({ data, used, base, band, limits }, input) : [];
    used.forEach((index, at) => {
      const found = signals[at] ?? [];
      const shown = shownSignal(found, direction, preset);
      const reading = { segment: segment - 1, signals: found, shown };
      points[index] = reading;
      last = { index, reading };
    });
  }

  const lastSegment = last && segments[last.reading.segment];
  const judged = lastSegment !== undefined && lastSegment.points >= preset.limitsFrom;
  const bounds = last && last.reading.segment === segments.length - 1 ? limits[last.index] : null;
  return {
    preset: { name: preset.name, version: preset.version },
    family,
    values,
    segments,
    limits,
    points,
    variation: last && judged ? variationOf(last.reading.shown, direction) : null,
    assurance:
      family === 'mr' || !bounds
        ? null
        : assuranceOf({
            segment: { lpl: bounds.lower, upl: bounds.upper },
            direction,
            target: input.target ?? null,
            preset,
          }),
  };
}

/** The indexes behind the limits: a locked baseline rules where it touches the part, else the first values do. */
function baseOf(used: number[], part: Part, { baseline, fixAfter }: ChartInput): number[] {
  const locked = baseline && baseline.first < part.end && baseline.last >= part.start;
  if (!locked) return used.slice(0, fixAfter ?? Infinity);
  return used.filter((index) => index >= baseline.first && index <= baseline.last);
}

function partSignals(
  part: {
    data: ChartData;
    used: readonly number[];
    base: readonly number[];
    band: Band;
    limits: readonly (PointLimits | null)[];
  },
  { family, preset }: ChartInput,
): PointSignal[][] {
  const { data, used, base, band, limits } = part;
  const ys = pick(data.values, used);
  const scale = Math.max(...ys.map(Math.abs), 0);
  const tolerance = scale * TIE;
  const found = used.map((index) => limits[index]);
  const limited = found.some((one) => one != null);
  const width = (index: number) => band.limit(index, 3) - band.limit(index, -3);
  const constant = limited && base.length > 1 && base.every((index) => width(index) <= tolerance);
  return pointSignals(
    {
      ys,
      centre: band.centre,
      limitsAt: limited ? (at) => found[at] ?? NO_LIMITS : null,
      tolerance,
      usual:
        base.length > 1 && (constant || band.hardlyVaries)
          ? mostFrequent(pick(data.values, base))
          : null,
      constant,
      runs: family !== 'mr',
    },
    preset,
  );
}

const NO_LIMITS: PointLimits = {
  lower: -Infinity,
  upper: Infinity,
  nearLower: -Infinity,
  nearUpper: Infinity,
};

function limitsAt(band: Band, index: number): PointLimits | null {
  const limits = {
    lower: band.limit(index, -3),
    upper: band.limit(index, 3),
    nearLower: band.limit(index, -2),
    nearUpper: band.limit(index, 2),
  };
  return Object.values(limits).every(Number.isFinite) ? limits : null;
}

function spreadRules(preset: XmrPreset): SpreadRules {
  return {
    sigmaPerRange: preset.limitFactor / 3,
    sigmaPerMedianRange: 1 / 0.954,
    screenFactor: preset.screenFactor,
    hardlyVaries: preset.hardlyVaries,
    narrowsFrom: NARROWS_FROM,
  };
}
