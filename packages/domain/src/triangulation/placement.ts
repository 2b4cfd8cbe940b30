import { compareText } from '../collapse-rows.ts';
import { atLeast, descending } from '../rounding.ts';
import type { Entry } from './entries.ts';
import type { TriangulationPack } from './pack.ts';
import { streamNumber, type StreamCode } from './vocabulary.ts';

/** An origin and its greatest weight in each stream in which it has an entry, streams in order. */
type Origin = { id: string; places: { stream: StreamCode; q: number }[]; greatest: number };

export type Placed = {
  /** The most streams that speak when each origin is used once. */
  count: number;
  /** The greatest sum of strengths when each origin is used once. */
  mass: number;
};

/**
 * Places every origin in one of its streams, in every possible way, and gives the most streams that reach the speaking
 * threshold and the greatest sum of strengths; the two may need different placements (tri-1 §4.3). Beyond the limit of
 * placements the weakest origins are fixed where they are strongest. All entries are of one side.
 */
export function placeOrigins(entries: readonly Entry[], pack: TriangulationPack): Placed {
  const origins = fixWeakest(originsOf(entries), pack.maxPlacements);
  const fixed = new Map<StreamCode, number>();
  const free: Origin[] = [];
  for (const origin of origins) {
    const only = origin.places.length === 1 ? origin.places[0] : undefined;
    if (only) fixed.set(only.stream, (fixed.get(only.stream) ?? 1) * (1 - only.q));
    else free.push(origin);
  }
  const best: Placed = { count: 0, mass: 0 };
  place(free, 0, fixed, (quiet) => {
    const strengths = [...quiet.values()].map((left) => 1 - left);
    const count = strengths.filter((strength) => atLeast(strength, pack.speak)).length;
    const mass = strengths.reduce((sum, strength) => sum + strength, 0);
    best.count = Math.max(best.count, count);
    best.mass = Math.max(best.mass, mass);
  });
  return best;
}

/** Walks every placement of the origins from `at` on; `quiet` is Π(1 − q) of what is placed, by stream. */
function place(
  origins: readonly Origin[],
  at: number,
  quiet: Map<StreamCode, number>,
  visit: (quiet: ReadonlyMap<StreamCode, number>) => void,
): void {
  const origin = origins[at];
  if (!origin) {
    visit(quiet);
    return;
  }
  for (const { stream, q } of origin.places) {
    const before = quiet.get(stream);
    quiet.set(stream, (before ?? 1) * (1 - q));
    place(origins, at + 1, quiet, visit);
    if (before === undefined) quiet.delete(stream);
    else quiet.set(stream, before);
  }
}

function originsOf(entries: readonly Entry[]): Origin[] {
  const byOrigin = new Map<string, Map<StreamCode, number>>();
  for (const { origin, stream, q } of entries) {
    const places = byOrigin.get(origin) ?? new Map<StreamCode, number>();
    places.set(stream, Math.max(places.get(stream) ?? 0, q));
    byOrigin.set(origin, places);
  }
  return [...byOrigin].map(([id, places]) => ({
    id,
    places: [...places]
      .map(([stream, q]) => ({ stream, q }))
      .sort((a, b) => streamNumber(a.stream) - streamNumber(b.stream)),
    greatest: Math.max(...places.values()),
  }));
}

function fixWeakest(origins: readonly Origin[], most: number): Origin[] {
  const movable = origins
    .filter(({ places }) => places.length > 1)
    .sort((a, b) => descending(b.greatest, a.greatest) || compareText(b.id, a.id));
  let placements = movable.reduce((product, { places }) => product * places.length, 1);
  const fixed = new Set<string>();
  for (const { id, places } of movable) {
    if (placements <= most) break;
    fixed.add(id);
    placements /= places.length;
  }
  return origins.map((origin) => (fixed.has(origin.id) ? fixStrongest(origin) : origin));
}

function fixStrongest({ id, places, greatest }: Origin): Origin {
  const strongest = places.reduce((best, one) => (descending(one.q, best.q) < 0 ? one : best));
  return { id, places: [strongest], greatest };
}
