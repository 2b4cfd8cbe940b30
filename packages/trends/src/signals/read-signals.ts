import { concernSide } from '../xmr/icons.ts';
import type { Direction, PointRule, Side, XmrAnalysis } from '../xmr/analysis-types.ts';

/** Which way a measure is better: `context` needs another measure to be read, `milestone` is not a trend. */
export type Better = 'higher' | 'lower' | 'context' | 'milestone';

export type ReadingSignal =
  { rule: PointRule | 'window'; side: Side } | { rule: 'target_failed' | 'target_met' };

export type SignalReading = {
  /** Values behind the limits. */
  points: number;
  signals: ReadingSignal[];
  /** Whether the alert layer let it through. */
  confirmed: boolean;
};

/** As many points as a reading of the triangulation may have behind it. */
const MOST_POINTS = 100_000;

/** The better direction in the words of the limits engine. */
export function directionOf(better: Better): Direction {
  switch (better) {
    case 'higher':
      return 'increase';
    case 'lower':
      return 'decrease';
    case 'context':
    case 'milestone':
      return 'neutral';
    default:
      return better satisfies never;
  }
}

/**
 * One reading of the scorecard for triangulation (the `readings` of tri-1): what the last usable point
 * of an analysed series signals, and whether the limits clear the target.
 *
 * `stepAlert` says that a step against the benchmark stands on that point (rule `step-1`): it becomes a
 * `window` signal on the concern side. Its yardstick is a pooled count, so the points behind it are the people
 * counted (`behind`, at most 100,000), not the few periods they were counted in. A reading is confirmed if a
 * step alert stands, or if its limits are established; a trial limit alone confirms nothing.
 */
export function readSignals(input: {
  analysis: XmrAnalysis;
  better: Better;
  stepAlert?: { behind: number } | null;
}): SignalReading {
  const { analysis, better, stepAlert = null } = input;
  const last = analysis.points.findLast((point) => point !== null);
  const segment = last ? analysis.segments[last.segment] : undefined;
  if (!last || !segment) return { points: 0, signals: [], confirmed: false };

  const signals: ReadingSignal[] = segment.status === 'none' ? [] : [...last.signals];
  const concern = concernSide(directionOf(better));
  const step = stepAlert !== null && concern !== null;
  if (step) signals.push({ rule: 'window', side: concern });
  if (segment.status !== 'none' && better !== 'milestone') {
    if (analysis.assurance === 'consistent_fail') signals.push({ rule: 'target_failed' });
    if (analysis.assurance === 'consistent_pass') signals.push({ rule: 'target_met' });
  }
  const established = segment.status === 'established';
  return {
    points: step
      ? Math.min(Math.max(segment.points, stepAlert.behind), MOST_POINTS)
      : segment.points,
    signals,
    confirmed: signals.length > 0 && (established || step),
  };
}
