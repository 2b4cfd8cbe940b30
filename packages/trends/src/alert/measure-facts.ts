import type { Side } from '../xmr/analysis-types.ts';
import { concernSide } from '../xmr/icons.ts';
import type { XmrPreset } from '../xmr/presets.ts';
import { analyseMeasure } from './analyse-measure.ts';
import type { MeasureAnalysis, MeasureSeries } from './analyse-measure.ts';
import { newestWindow } from './window-facts.ts';
import { directionOf } from '../signals/read-signals.ts';
import { ONCE_IN_CAP } from './alert-types.ts';
import type {
  LimitFacts,
  MeasureFacts,
  MeasurePeriod,
  OpenAlert,
  Reference,
} from './alert-types.ts';
import { detectNewMeasure } from './detect-new-measure.ts';
import { type Counted, excessCases, isCounted, poolReference, stepTail } from './step-rule.ts';

/** One case moves the value by at least this many points of a percentage: say what one more or fewer would do. */
const SMALL_STEP = 0.5;

/**
 * Everything a decision about the newest value rests on; the rule is filled in by the decision. Null for a
 * series without a value. While a step alert is open its reference ends before the alert was raised, so
 * a level that stays high does not become its own yardstick.
 */
export function measureFacts(series: MeasureSeries, open: OpenAlert | null): MeasureFacts | null {
  const { measure, periods } = series;
  const at = periods.findLastIndex(({ value }) => value !== null);
  const newest = periods[at];
  if (newest === undefined || newest.value === null) return null;
  const before = periods.findLast(({ value }, index) => index < at && value !== null);

  const side = concernSide(directionOf(measure.better));
  const analysis = analyseMeasure(series);
  const reference = referenceFor(series, at, analysis, open);
  const benchmark = (measure.comparable ? newest.benchmark : null) ?? null;
  const benchmarkBefore = (measure.comparable ? before?.benchmark : null) ?? null;
  const counted = isCounted(newest) ? newest : null;
  const tailProbability = counted && reference && side ? stepTail(counted, reference, side) : null;
  const window = newestWindow(series);
  const moved = counted ? measure.per / counted.denominator : null;

  return {
    measure: measure.name,
    unit: measure.unit,
    decimals: measure.decimals,
    rule: null,
    concernSide: side,
    period: newest.period,
    value: newest.value,
    numerator: counted?.numerator ?? null,
    denominator: counted?.denominator ?? null,
    previousPeriod: before?.period ?? null,
    previousValue: before?.value ?? null,
    previousNumerator: before?.numerator ?? null,
    previousDenominator: before?.denominator ?? null,
    benchmarkName: measure.benchmarkName,
    benchmark,
    benchmarkBefore,
    gap: difference(newest.value, benchmark),
    gapBefore: difference(before?.value ?? null, benchmarkBefore),
    reference,
    tailProbability,
    onceIn: tailProbability === null ? null : onceIn(tailProbability),
    excessCases:
      counted && side && benchmark !== null
        ? excessCases(counted, benchmark, measure.per, side)
        : null,
    missing: missingPeriods(periods),
    smallNumbers: moved !== null && moved >= (SMALL_STEP * measure.per) / 100,
    oneMore: counted && moved !== null ? shareAfter(counted, 1, measure.per) : null,
    oneFewer: counted && moved !== null ? shareAfter(counted, -1, measure.per) : null,
    nationalDrift: nationalDrift(periods, newest, side),
    signals: analysis.points[at]?.signals ?? [],
    limits: limitFacts(analysis, at, series.preset),
    window,
    windowOnceIn: window && onceIn(window.p),
    newMeasure: detectNewMeasure(periods),
    revisedFrom:
      open?.lastPeriod === newest.period && open.lastValue !== newest.value ? open.lastValue : null,
  };
}

/** Earlier periods of the same segment: those of the locked baseline, or all of them. */
function referenceFor(
  { measure, periods, baseline, excluded }: MeasureSeries,
  at: number,
  analysis: MeasureAnalysis,
  open: OpenAlert | null,
): Reference | null {
  const raised =
    open?.rule === 'step-1' ? periods.findIndex(({ period }) => period === open.raisedAt) : -1;
  const end = raised === -1 ? at : Math.min(raised, at);
  const start = analysis.segments.findLast((segment) => segment.start <= at)?.start ?? 0;
  const left = new Set(excluded);
  const from = Math.max(start, baseline?.first ?? 0);
  const to = Math.min(end, (baseline?.last ?? end) + 1);
  const counted = periods
    .slice(from, to)
    .filter((period, index): period is Counted => isCounted(period) && !left.has(from + index));
  return poolReference(counted, measure.per);
}

function limitFacts(analysis: MeasureAnalysis, at: number, preset: XmrPreset): LimitFacts | null {
  const segment = analysis.segments[analysis.points[at]?.segment ?? -1];
  if (!segment || segment.mean === null || segment.lpl === null || segment.upl === null)
    return null;
  const { status, points, mean } = segment;
  const bounds = analysis.limits?.[at];
  const { lower: lpl = segment.lpl, upper: upl = segment.upl } = bounds ?? {};
  const { shiftLength, trendLength } = preset;
  return { status, points, mean, lpl, upl, shiftLength, trendLength };
}

function missingPeriods(periods: readonly MeasurePeriod[]): MeasureFacts['missing'] {
  const gaps: MeasureFacts['missing'] = [];
  let begun = false;
  for (const { value, period, missing } of periods) {
    if (value !== null) begun = true;
    else if (begun) gaps.push({ period, kind: missing ?? 'blank' });
  }
  return gaps;
}

/** Whether the benchmark has itself moved towards the concern side since the series began. */
function nationalDrift(
  periods: readonly MeasurePeriod[],
  newest: MeasurePeriod,
  side: Side | null,
): MeasureFacts['nationalDrift'] {
  const to = newest.benchmark ?? null;
  if (to === null || side === null) return null;
  const first = periods.find(({ value, benchmark }) => value !== null && benchmark != null);
  const from = first?.benchmark ?? null;
  if (!first || from === null) return null;
  const worse = side === 'high' ? to > from : to < from;
  return worse ? { fromPeriod: first.period, from, to } : null;
}

function shareAfter(
  { numerator, denominator }: { numerator: number; denominator: number },
  more: 1 | -1,
  per: number,
): number | null {
  const changed = numerator + more;
  return changed < 0 || changed > denominator ? null : (per * changed) / denominator;
}

function difference(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}

function onceIn(probability: number): number {
  return Math.min(ONCE_IN_CAP, Number((1 / Math.max(probability, 1e-9)).toPrecision(2)));
}
