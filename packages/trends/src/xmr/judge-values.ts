import { signalsOf, type Marks } from '../rules/marks.ts';
import { lastMark, type SegmentEnd } from '../rules/last-mark.ts';
import { boundsAround } from '../rules/point-limits.ts';
import { markSegment, type RuleInput } from '../rules/point-rules.ts';
import type { PointReading, Segment, XmrAnalysis, XmrInput } from './analysis-types.ts';
import { shownSignal, variationOf } from './icons.ts';
import type { XmrPreset } from './presets.ts';
import type { SegmentLimits, Stretch } from './segment-limits.ts';

type Judged = { ys: Float64Array; stretch: Stretch; limits: SegmentLimits };

/** Marks the usable values of a segment, unless there are too few for limits. */
export function markValues(marks: Marks, judged: Judged, preset: XmrPreset): void {
  const rules = rulesOf(judged, preset);
  if (rules) markSegment(marks, rules, preset);
}

/** The mark of the last usable value of a segment that varies. */
export function markLast(end: SegmentEnd, segment: Segment, preset: XmrPreset): number {
  return segment.points < preset.limitsFrom ? 0 : lastMark(end, segment, preset);
}

/** The segment as the rules see it; null where too few values stand behind its limits. */
function rulesOf({ ys, stretch, limits }: Judged, preset: XmrPreset): RuleInput | null {
  const { segment, tolerance, usual, constant } = limits;
  const { mean, lpl, upl } = segment;
  if (mean === null || segment.points < preset.limitsFrom) return null;
  const bounds = boundsAround({ mean, lpl, upl });
  const { from, to } = stretch;
  const limitsAt = () => bounds;
  return { ys, from, to, centre: mean, limitsAt, tolerance, usual, constant, runs: true };
}

/** What a mark says in words, with the signal that is shown. */
export function readingOf(
  segment: number,
  marked: number,
  { direction, preset }: Pick<XmrInput, 'direction' | 'preset'>,
): PointReading {
  const signals = signalsOf(marked);
  return { segment, signals, shown: shownSignal(signals, direction, preset) };
}

/** The word of the variation icon, from the last usable point and the number of values behind its limits. */
export function lastVariation(
  last: PointReading | null,
  points: number,
  { direction, preset }: Pick<XmrInput, 'direction' | 'preset'>,
): XmrAnalysis['variation'] {
  if (last === null) return null;
  if (points < preset.limitsFrom && preset.hardlyVaries === 'fallback') return null;
  return variationOf(last.shown, direction);
}
