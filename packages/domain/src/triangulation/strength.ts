import { compareText } from '../collapse-rows.ts';
import { descending } from '../rounding.ts';
import type { Entry } from './entries.ts';
import { streamNumber } from './vocabulary.ts';

/** The greatest weight of each origin in a set of entries. */
export function greatestByOrigin(entries: readonly Entry[]): Map<string, number> {
  const greatest = new Map<string, number>();
  for (const { origin, q } of entries) {
    if (q > (greatest.get(origin) ?? 0)) greatest.set(origin, q);
  }
  return greatest;
}

/**
 * Strength of origins of these weights: 1 − Π(1 − q). Copies of one origin add nothing (tri-1 §4.1), and multiplying in
 * the order of the weights keeps their ids from moving the last bit.
 */
function noisyOr(weights: Iterable<number>): number {
  let quiet = 1;
  for (const q of Float64Array.from(weights).sort()) quiet *= 1 - q;
  return 1 - quiet;
}

/** Strength of a set of entries. */
export function strengthOf(entries: readonly Entry[]): number {
  return noisyOr(greatestByOrigin(entries).values());
}

/** Order of weight: greatest q first; then lowest stream, lowest id, concern before assurance (tri-1 §4.6). */
export function byWeight(a: Entry, b: Entry): number {
  return (
    descending(a.q, b.q) ||
    streamNumber(a.stream) - streamNumber(b.stream) ||
    compareText(a.id, b.id) ||
    (a.side === b.side ? 0 : a.side === 'concern' ? -1 : 1)
  );
}

/** The heaviest entry of a set; undefined if it is empty. */
export function heaviestOf(entries: readonly Entry[]): Entry | undefined {
  return entries.reduce<Entry | undefined>(
    (best, entry) => (best === undefined || byWeight(entry, best) < 0 ? entry : best),
    undefined,
  );
}
