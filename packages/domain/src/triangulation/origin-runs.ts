import { compareText } from '../collapse-rows.ts';

/** The part of an entry that tells where it goes back to, and how much it weighs. */
type OfOrigin = { origin: string; q: number };

/** Entries as every rule about origins takes them: those of one origin together, origins by code unit. */
export function inOriginOrder<Entry extends OfOrigin>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => compareText(a.origin, b.origin));
}

/**
 * Visits the entries of each origin, which are those of the places from `from` up to, and without, `to`. One order of
 * origins, whatever the ids of the items, keeps copies and the order of arrival from moving the last bit of a product;
 * and a theme may hold thousands, so nothing is copied. Throws for entries that are not in the order of their origins.
 */
export function eachOrigin(
  entries: readonly OfOrigin[],
  visit: (from: number, to: number) => void,
): void {
  let from = 0;
  let origin = entries[0]?.origin ?? '';
  for (let at = 1; at < entries.length; at += 1) {
    const next = entries[at]?.origin ?? '';
    if (next === origin) continue;
    if (next < origin) throw new Error('entries must stand in the order of their origins');
    visit(from, at);
    from = at;
    origin = next;
  }
  if (entries.length > 0) visit(from, entries.length);
}

/** The greatest weight among the entries of one origin. */
export function greatestIn(entries: readonly OfOrigin[], from: number, to: number): number {
  let greatest = 0;
  for (let at = from; at < to; at += 1) greatest = Math.max(greatest, entries[at]?.q ?? 0);
  return greatest;
}
