import { measureSentences } from '../sentences/measure-sentences.ts';
import type { PointSignal } from '../xmr/analysis-types.ts';
import type { AlertRule, MeasureAlertDecision, MeasureFacts, OpenAlert } from './alert-types.ts';
import { analyseMeasure } from './analyse-measure.ts';
import type { MeasureSeries } from './analyse-measure.ts';
import { measureFacts } from './measure-facts.ts';
import { gapMatters, STEP_RULE } from './step-rule.ts';
import { newestWindow } from './window-facts.ts';

/** Periods in a row without the signal after which an alert closes. */
const QUIET_TO_CLOSE = 2;

/** `holds`: the rule holds on the newest value. `isNew`: and it did not before. */
type Verdict = { rule: AlertRule; holds: boolean; isNew: boolean };

/**
 * Whether the newest value of a measure raises, updates or closes its alert. One alert a measure: while
 * it is open a signal that stays updates it, and two periods in a row without close it.
 *
 * `step-1` judges a share series too short for established limits: the newest count against the pooled
 * share of its earlier periods (exact, one-sided), and the gap to the benchmark, which must matter and
 * must be new. `special-cause-1` judges a series with established limits: a special cause on the concern
 * side that the period before did not have. `window-1` judges an established series whose counts are too small for the
 * rules of its chart: the newest 1, 3 or 6 periods against what the earlier ones predict. A trial limit, a measure whose direction is not known, and a
 * new measure raise nothing. A missing newest value changes nothing.
 *
 * In: the series with its decisions (baseline, rebase, excluded) and the open alert as returned last time.
 * Out: decision, facts, sentences made of those facts, and the alert to keep. Deciding again on the same
 * data returns `none` and the same alert.
 */
export function decideMeasureAlert(
  input: MeasureSeries & { previous: OpenAlert | null },
): MeasureAlertDecision {
  const { previous } = input;
  const series: MeasureSeries = input;
  const facts = measureFacts(series, previous);
  if (facts === null) return { decision: 'none', facts, sentences: [], open: previous };

  const verdict = series.periods.at(-1)?.value == null ? null : judge(series, facts, previous);
  const judged = { ...facts, rule: verdict?.rule ?? previous?.rule ?? null };
  const { decision, open } = transition(judged, verdict, previous);
  return { decision, facts: judged, sentences: measureSentences(judged, decision), open };
}

/**
 * Whether the rule of a measure holds at an earlier period, by the figures as they stand now: what a restatement leaves
 * of the ground of an alert.
 */
export function heldAt(series: MeasureSeries, index: number): boolean {
  const then = { ...series, periods: series.periods.slice(0, index + 1) };
  const facts = measureFacts(then, null);
  return facts !== null && judge(then, facts, null)?.holds === true;
}

function judge(
  series: MeasureSeries,
  facts: MeasureFacts,
  previous: OpenAlert | null,
): Verdict | null {
  if (facts.concernSide === null || facts.newMeasure !== null) return null;
  switch (previous?.rule ?? chooseRule(series, facts)) {
    case 'step-1':
      return judgeStep(facts);
    case 'special-cause-1':
      return judgeSpecialCause(series, facts);
    case 'window-1':
      return judgeWindow(series, facts);
    case null:
      return null;
  }
}

/** A long series whose baseline is short has trial limits: it gets neither rule, people see its chart. */
function chooseRule(series: MeasureSeries, { limits, reference }: MeasureFacts): AlertRule | null {
  const { chosen } = series;
  if (chosen?.mayAlert && chosen.alarm !== 'chart_rules') return 'window-1';
  if (limits?.status === 'established') return 'special-cause-1';
  const short = analyseMeasure(series).segments.at(-1)?.short ?? false;
  return short && reference !== null ? STEP_RULE.name : null;
}

function judgeStep(facts: MeasureFacts): Verdict | null {
  const { gap, gapBefore, benchmark, excessCases, tailProbability, concernSide } = facts;
  if (gap === null || benchmark === null || excessCases === null || tailProbability === null) {
    return null;
  }
  const towards = concernSide === 'high' ? 1 : -1;
  const holds =
    tailProbability <= STEP_RULE.tail && gapMatters(gap * towards, benchmark, excessCases);
  const wasWorse = gapBefore === null || gapBefore * towards > 0;
  return { rule: 'step-1', holds, isNew: holds && !wasWorse };
}

function judgeSpecialCause(series: MeasureSeries, facts: MeasureFacts): Verdict | null {
  if (facts.limits?.status !== 'established') return null;
  const concern = ({ side }: PointSignal) => side === facts.concernSide;
  const now = facts.signals.filter(concern);
  if (now.length === 0) return { rule: 'special-cause-1', holds: false, isNew: false };
  const before = signalsBefore(series).filter(concern);
  const fresh = now.some(({ rule }) => !before.some((old) => old.rule === rule));
  return { rule: 'special-cause-1', holds: true, isNew: fresh };
}

/** Small counts: the last periods pooled, against what the earlier ones predict. */
function judgeWindow(series: MeasureSeries, facts: MeasureFacts): Verdict | null {
  if (facts.window === null) return null;
  const alarms = (window: MeasureFacts['window']) =>
    window?.alarm === true && (window.z > 0 ? 'high' : 'low') === facts.concernSide;
  const at = series.periods.findLastIndex(({ value }) => value !== null);
  const before = series.periods.slice(0, at).findLastIndex(({ value }) => value !== null);
  const holds = alarms(facts.window);
  const held = alarms(newestWindow({ ...series, periods: series.periods.slice(0, before + 1) }));
  return { rule: 'window-1', holds, isNew: holds && !held };
}

/** The signals the chart showed on its newest point one valid period ago, with the limits of then. */
function signalsBefore(series: MeasureSeries): readonly PointSignal[] {
  const at = series.periods.findLastIndex(({ value }) => value !== null);
  const analysis = analyseMeasure(series, at);
  return analysis.points.findLast((point) => point !== null)?.signals ?? [];
}

function transition(
  facts: MeasureFacts,
  verdict: Verdict | null,
  previous: OpenAlert | null,
): Pick<MeasureAlertDecision, 'decision' | 'open'> {
  if (verdict === null || facts.concernSide === null) return { decision: 'none', open: previous };
  const seen = { lastPeriod: facts.period, lastValue: facts.value };
  if (previous === null) {
    if (!verdict.isNew) return { decision: 'none', open: null };
    const { rule } = verdict;
    const raised = { rule, side: facts.concernSide, raisedAt: facts.period, quiet: [] };
    return { decision: 'raise', open: { ...raised, ...seen } };
  }

  const again = previous.lastPeriod === facts.period;
  const revised = again && previous.lastValue !== facts.value;
  if (verdict.holds) {
    const unchanged = again && !revised && previous.quiet.length === 0;
    return {
      decision: unchanged ? 'none' : 'update',
      open: { ...previous, ...seen, quiet: [] },
    };
  }
  const quiet = [...previous.quiet.filter((period) => period !== facts.period), facts.period];
  if (quiet.length >= QUIET_TO_CLOSE) return { decision: 'close', open: null };
  return { decision: revised ? 'update' : 'none', open: { ...previous, ...seen, quiet } };
}
