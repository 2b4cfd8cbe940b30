import type {
  Assurance,
  Direction,
  PointSignal,
  Segment,
  Side,
  Variation,
} from './analysis-types.ts';
import type { XmrPreset } from './presets.ts';

/** The side that is worse; null where no direction is known. */
export function concernSide(direction: Direction): Side | null {
  switch (direction) {
    case 'increase':
      return 'low';
    case 'decrease':
      return 'high';
    case 'neutral':
      return null;
    default:
      return direction satisfies never;
  }
}

/** The signal that colours a point: the first by precedence, unless improvement wins and one improves. */
export function shownSignal(
  signals: readonly PointSignal[],
  direction: Direction,
  preset: XmrPreset,
): PointSignal | null {
  if (signals.length === 0) return null;
  const first = signals[0] ?? null;
  if (!preset.improvementWins || direction === 'neutral') return first;
  const concern = concernSide(direction);
  return signals.find(({ side }) => side !== concern) ?? first;
}

/** The word of the variation icon for a point that shows this signal. */
export function variationOf(shown: PointSignal | null, direction: Direction): Variation {
  if (shown === null) return 'common_cause';
  const concern = concernSide(direction);
  const high = shown.side === 'high';
  if (concern === null) return high ? 'neutral_high' : 'neutral_low';
  if (shown.side === concern) return high ? 'concern_high' : 'concern_low';
  return high ? 'improvement_high' : 'improvement_low';
}

type AssuranceInput = {
  segment: Pick<Segment, 'lpl' | 'upl'> | undefined;
  direction: Direction;
  target: number | null;
  preset: XmrPreset;
};

/**
 * Whether the process can be relied on to meet its target: it does if both limits are on the good side
 * of it. Where the limits meet in the target itself (a constant series on target) it passes.
 */
export function assuranceOf(input: AssuranceInput): Assurance | null {
  const { segment, direction, target, preset } = input;
  if (segment === undefined || target === null || direction === 'neutral') return null;
  const { lpl, upl } = segment;
  if (lpl === null || upl === null) {
    return preset.hardlyVaries === 'as_published' ? 'inconsistent' : null;
  }
  const tolerance = Math.max(Math.abs(lpl), Math.abs(upl), Math.abs(target)) * 1e-12;
  const reach = preset.targetOnLimitDecides ? -tolerance : tolerance;
  const allAbove = decided(lpl - target, reach);
  const allBelow = decided(target - upl, reach);
  const good = direction === 'increase' ? allAbove : allBelow;
  const bad = direction === 'increase' ? allBelow : allAbove;
  if (good) return 'consistent_pass';
  return bad ? 'consistent_fail' : 'inconsistent';
}

/** A tie (within the tolerance) counts when `reach` is negative. */
function decided(difference: number, reach: number): boolean {
  return reach > 0 ? difference > reach : difference >= reach;
}
