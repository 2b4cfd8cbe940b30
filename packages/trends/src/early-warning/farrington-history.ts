import { WatchError } from './watch-types.ts';
import type { Watched } from './watch-types.ts';

export type HistoryControl = {
  /** Years looked back. */
  b: number;
  /** Half width of the window around the same period of each earlier year. */
  w: number;
  /** Levels of season: 1 uses the windows only, more use the time between them too. */
  noPeriods: number;
  /** Latest periods left out, so that a rise does not hide itself. */
  pastWeeksNotIncluded: number;
};

export type PastCount = {
  count: number;
  /** Years before the period judged, as a number below 0. */
  time: number;
  /** Season: `noPeriods` within the windows, 1 to `noPeriods` − 1 in the stretches between. */
  level: number;
};

/**
 * The past counts one period is compared with. The time between two windows is cut into `noPeriods` − 1 stretches as
 * equal as can be, the longer ones first. Missing counts are left out.
 */
export function pastCounts(
  { values }: Pick<Watched, 'values'>,
  control: HistoryControl,
  { index, frequency }: { index: number; frequency: number },
): PastCount[] {
  const { b, w, noPeriods, pastWeeksNotIncluded } = control;
  const levels = levelsOfYear(control, frequency);
  const last = index - pastWeeksNotIncluded - 1;
  const past: PastCount[] = [];
  for (let at = index - b * frequency - w; at <= last; at += 1) {
    // Places of a year count from the first period of a window.
    const place = (((at - index + w) % frequency) + frequency) % frequency;
    const level = levels[place] ?? 0;
    const count = values[at] ?? null;
    const used = noPeriods > 1 || level === noPeriods;
    if (used && count !== null) past.push({ count, time: (at - index) / frequency, level });
  }
  return past;
}

/** The level of each place of a year, the window first; 0 where the windows alone are used. */
function levelsOfYear({ w, noPeriods }: HistoryControl, frequency: number): number[] {
  const window = 2 * w + 1;
  const between = frequency - window;
  const stretches = noPeriods - 1;
  if (between < stretches) {
    throw new WatchError(`a year of ${frequency} periods does not hold ${noPeriods} seasons`);
  }
  const levels = new Array<number>(window).fill(noPeriods);
  for (let stretch = 1; stretch <= stretches; stretch += 1) {
    const longer = stretch <= between % stretches ? 1 : 0;
    const length = Math.floor(between / stretches) + longer;
    levels.push(...new Array<number>(length).fill(stretch));
  }
  return levels;
}
