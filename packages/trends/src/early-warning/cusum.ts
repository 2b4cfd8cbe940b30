import { meanOf } from '../numerics/sample.ts';
import { needHistory, stretch } from './judge-periods.ts';
import type { Watch, Watched } from './watch-types.ts';

export type CusumControl = {
  /** Reference value: what of each standardised value is expected and not summed. */
  k: number;
  /** Decision bound of the sum. */
  h: number;
  /** Mean in control; null: the mean of all values before the first judged. */
  m: number | null;
  /** How a count is standardised: Rossi, Lampugnani and Marchi (1999), or (x − m)/√m. */
  trans: 'rossi' | 'standard';
  /** Whether the sum starts again after an alarm. Without it, one high value raises alarms for long. */
  reset: boolean;
};

/**
 * Poisson CUSUM on standardised counts: alarm where the sum reaches `h`. The bound is the count that would have
 * reached it, given the sum before; 0 where no count could be low enough. A missing count leaves the sum as it is.
 */
export function watchCusum(watched: Watched, control: CusumControl): Watch {
  if (control.m === null) needHistory(watched, 1);
  const { k, h } = control;
  const m = control.m ?? meanOf(stretch(watched.values, 0, watched.first).filter(isKnown));
  const upperbound: (number | null)[] = [];
  const alarm: number[] = [];
  let sum = 0;
  for (let at = 0; at < watched.n; at += 1) {
    upperbound.push(countReaching(h + k - sum, m, control.trans));
    const value = watched.values[watched.first + at] ?? null;
    if (value === null) continue;
    sum = Math.max(0, sum + standardised(value, m, control.trans) - k);
    if (sum >= h) alarm.push(at);
    if (control.reset && sum >= h) sum = 0;
  }
  return { upperbound, alarm };
}

function standardised(x: number, m: number, trans: CusumControl['trans']): number {
  switch (trans) {
    case 'rossi':
      return (x - 3 * m + 2 * Math.sqrt(x * m)) / (2 * Math.sqrt(m));
    case 'standard':
      return (x - m) / Math.sqrt(m);
    default:
      return trans satisfies never;
  }
}

/** The count whose standardised value is `z`; 0 where that is below 0 or the mean is 0. */
function countReaching(z: number, m: number, trans: CusumControl['trans']): number {
  const root = Math.sqrt(m);
  switch (trans) {
    case 'rossi':
      // √x solves x + 2·√m·√x − 3m − 2·√m·z = 0.
      return positive(2 * z * root + 5 * m - 2 * Math.sqrt(4 * m * m + 2 * m * root * z));
    case 'standard':
      return positive(Math.ceil(root * z + m));
    default:
      return trans satisfies never;
  }
}

function positive(x: number): number {
  return x > 0 ? x : 0;
}

function isKnown(value: number): boolean {
  return !Number.isNaN(value);
}
