import { compareText } from '../collapse-rows.ts';
import { descending } from '../rounding.ts';
import type { Entry } from './entries.ts';
import { eachOrigin, greatestIn } from './origin-runs.ts';
import { streamNumber } from './vocabulary.ts';

/** The greatest weight of each origin in a set of entries. */
export function greatestByOrigin(entries: readonly Entry[]): Map<string, number> {
  const greatest = new Map<string, number>();
  eachOrigin(entries, (from, to) => {
    greatest.set(entries[from]?.origin ?? '', greatestIn(entries, from, to));
  });
  return greatest;
}

/** Strength of a set of entries, 1 − Π(1 − q) over its origins: copies of one origin add nothing (tri-1 §4.1). */
export function strengthOf(entries: readonly Entry[]): number {
  let quiet = 1;
  eachOrigin(entries, (from, to) => {
    quiet *= 1 - greatestIn(entries, from, to);
  });
  return 1 - quiet;
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
