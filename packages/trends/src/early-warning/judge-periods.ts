import { WatchError } from './watch-types.ts';
import type { Watch, Watched } from './watch-types.ts';

/**
 * Judges each period of the stretch by its own bound: an alarm where the value lies above it. A bound that is no
 * finite number is null and never an alarm.
 */
export function judgePeriods(watched: Watched, boundAt: (index: number) => number): Watch {
  const upperbound: (number | null)[] = [];
  const alarm: number[] = [];
  for (let at = 0; at < watched.n; at += 1) {
    const index = watched.first + at;
    const bound = boundAt(index);
    const value = watched.values[index] ?? null;
    upperbound.push(Number.isFinite(bound) ? bound : null);
    if (value !== null && Number.isFinite(bound) && value > bound) alarm.push(at);
  }
  return { upperbound, alarm };
}

/** Values from index `from` up to, not including, `to`; NaN where there is no figure. */
export function stretch(values: readonly (number | null)[], from: number, to: number): number[] {
  return values.slice(from, to).map((value) => value ?? NaN);
}

/** Refuses a stretch that needs more history than there is. */
export function needHistory({ first }: Watched, periods: number): void {
  if (first < periods) {
    throw new WatchError(`first is ${first}, but this method needs ${periods} periods before it`);
  }
}
