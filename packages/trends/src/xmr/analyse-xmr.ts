import type {
  PointReading,
  PointSignal,
  Segment,
  XmrAnalysis,
  XmrInput,
} from './analysis-types.ts';
import { cutParts } from '../charts/parts.ts';
import { NO_LIMITS, pointSignals } from '../rules/point-rules.ts';
import { assuranceOf, shownSignal, variationOf } from './icons.ts';
import type { XmrPreset } from './presets.ts';
import { segmentLimits } from './segment-limits.ts';
import type { SegmentLimits } from './segment-limits.ts';

/** Above this a sum of values could overflow, so the series is analysed in smaller units. */
const LARGE = 1e150;
const SMALLER = 2 ** -600;

/**
 * Individuals (XmR) chart: mean, limits, special causes and icons of one series.
 *
 * In: values by period, the better direction, target and preset. Out: segments with their limits, the
 * signals at each point, and the words of the two icons. Total: any finite or missing input gets an
 * answer without NaN. Rules: NHS England Making Data Count; the preset says which variant.
 */
export function analyseXmr(input: XmrInput): XmrAnalysis {
  const large = input.values.some((value) => value !== null && Math.abs(value) > LARGE);
  return large ? analyseLarge(input) : analyse(input);
}

function analyse(input: XmrInput): XmrAnalysis {
  const { direction, preset, fixAfter, baseline } = input;
  const excluded = new Set(input.excluded);
  const values = input.values.map((value, index) =>
    value === null || !Number.isFinite(value) || excluded.has(index) ? null : value,
  );
  const segments: Segment[] = [];
  const points: (PointReading | null)[] = values.map(() => null);
  let last: PointReading | null = null;

  for (const { start, end } of cutParts(values.length, input.rebase ?? [])) {
    const locked = baseline !== undefined && baseline.first < end && baseline.last >= start;
    const limits = segmentLimits({
      values,
      start,
      end,
      behind: (index) => !locked || (index >= baseline.first && index <= baseline.last),
      limitCount: locked ? Infinity : (fixAfter ?? Infinity),
      preset,
    });
    const segment = segments.push(limits.segment) - 1;
    const signals = segmentSignals(values, limits, preset);
    limits.used.forEach((index, at) => {
      const found = signals[at] ?? [];
      last = { segment, signals: found, shown: shownSignal(found, direction, preset) };
      points[index] = last;
    });
  }

  return {
    preset: { name: preset.name, version: preset.version },
    segments,
    points,
    variation: lastVariation(last, segments, input),
    assurance: assuranceOf({
      segment: segments.at(-1),
      direction,
      target: input.target ?? null,
      preset,
    }),
  };
}

function lastVariation(
  last: PointReading | null,
  segments: readonly Segment[],
  { direction, preset }: XmrInput,
): XmrAnalysis['variation'] {
  if (last === null) return null;
  const points = segments[last.segment]?.points ?? 0;
  if (points < preset.limitsFrom && preset.hardlyVaries === 'fallback') return null;
  return variationOf(last.shown, direction);
}

function segmentSignals(
  values: readonly (number | null)[],
  limits: SegmentLimits,
  preset: XmrPreset,
): PointSignal[][] {
  const { used, segment, tolerance, usual, constant } = limits;
  const { mean, lpl, upl } = segment;
  if (mean === null || segment.points < preset.limitsFrom) return used.map(() => []);
  const bounds =
    lpl === null || upl === null
      ? NO_LIMITS
      : {
          lower: lpl,
          upper: upl,
          nearLower: mean - ((mean - lpl) * 2) / 3,
          nearUpper: mean + ((upl - mean) * 2) / 3,
        };
  return pointSignals(
    {
      ys: used.map((index) => values[index] ?? 0),
      centre: mean,
      limitsAt: () => bounds,
      tolerance,
      usual,
      constant,
      runs: true,
    },
    preset,
  );
}

/** The rules do not depend on the unit, so values near the end of the number range are scaled down and back. */
function analyseLarge(input: XmrInput): XmrAnalysis {
  const down = (value: number | null) => (value === null ? null : value * SMALLER);
  const up = (value: number | null) => {
    if (value === null) return null;
    return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value / SMALLER));
  };
  const scaled = analyse({
    ...input,
    values: input.values.map(down),
    target: down(input.target ?? null),
  });
  return {
    ...scaled,
    segments: scaled.segments.map((segment) => ({
      ...segment,
      mean: up(segment.mean),
      amr: up(segment.amr),
      lpl: up(segment.lpl),
      upl: up(segment.upl),
    })),
  };
}
