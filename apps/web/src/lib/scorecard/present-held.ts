import type { HeldRow } from '@heed/services/scorecard/held/list-held';
import { HELD_VERDICTS } from '@heed/services/scorecard/held/judge-held';

import { dayInWords } from '#lib/words/dates.ts';
import { figureInWords } from './figure.ts';

/** A figure that was held back, as pages show it. */
export function presentHeld(one: HeldRow, style: { unit: string; decimals: number }) {
  return {
    id: one.id,
    period: one.period,
    figure: figureInWords(one.value, style),
    why: farWords(one.times),
    publishedOn: dayInWords(one.publishedOn),
  };
}

export type PresentedHeld = ReturnType<typeof presentHeld>;

export const HELD_CHOICES = Object.entries(HELD_VERDICTS).map(([value, label]) => ({
  value,
  label,
}));

function farWords(times: number | null): string {
  if (times === null) return 'More than there can be';
  if (times < 1) return `A small part (1 in ${rounded(1 / times)}) of the figures near it`;
  return `${rounded(times)} times the figures near it`;
}

function rounded(times: number): string {
  return Number(times.toPrecision(2)).toLocaleString('en-GB');
}
