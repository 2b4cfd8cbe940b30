import { needHistory, stretch } from './judge-periods.ts';
import type { Watched } from './watch-types.ts';

export type ReferenceControl = {
  /** How many earlier years add their periods around the same time of year. */
  b: number;
  /** Half width of those, and the number of periods before the one judged. */
  w: number;
  /** Whether the `w` periods before the one judged count too. */
  actY: boolean;
};

/** The earlier values a period is compared with; `frequency` is the number of periods in a year. */
export function referenceValues(
  { values }: Watched,
  { b, w, actY }: ReferenceControl,
  { index, frequency }: { index: number; frequency: number },
): number[] {
  const recent = actY ? stretch(values, index - w, index) : [];
  const years = Array.from({ length: b }, (_, year) => {
    const centre = index - (year + 1) * frequency;
    return stretch(values, centre - w, centre + w + 1);
  });
  return [...recent, ...years.flat()];
}

/** Refuses a stretch whose first period lacks reference values. */
export function needReferences(
  watched: Watched,
  { b, w }: ReferenceControl,
  frequency: number,
): void {
  needHistory(watched, b * frequency + w);
}
