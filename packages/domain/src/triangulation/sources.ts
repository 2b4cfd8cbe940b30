import { compareText } from '../collapse-rows.ts';
import { isBelow } from '../rounding.ts';
import type { Entry } from './entries.ts';
import type { TriangulationPack } from './pack.ts';
import { countPlaced } from './placement.ts';

/** How many sources a concern has, and how far they stand on their own feet (tri-1 §4.4). */
export type Sources = {
  n: number;
  streams: number;
  local: number;
  agencies: string[];
  withoutLeadAgency: number;
};

/** In: the concern entries of S1-S10 that count. National evidence alone is one source, one agency at most two. */
export function countSources(concern: readonly Entry[], pack: TriangulationPack): Sources {
  const localEntries = concern.filter((entry) => entry.local);
  const streams = countPlaced(concern, pack);
  const local = localEntries.length === concern.length ? streams : countPlaced(localEntries, pack);
  const agencies = [...new Set(localEntries.map((entry) => entry.agency))].sort(compareText);
  const withoutLeadAgency = leastWithoutOne(localEntries, agencies);
  const { emerging, convergent, localStreams } = pack.states;
  let n = streams;
  if (local === 0) n = Math.min(n, emerging - 1);
  if (local < localStreams || isBelow(withoutLeadAgency, pack.speak)) {
    n = Math.min(n, convergent - 1);
  }
  return { n, streams, local, agencies, withoutLeadAgency };
}

/** An origin's heaviest agency, its weight there, and its greatest weight with any other agency. */
type Led = { agency: string; greatest: number; without: number };

/**
 * The least strength that is left of local concern without any one agency; 0 without agencies. One pass over the entries:
 * without an agency only the origins that it leads weigh less, all others are multiplied together once.
 */
function leastWithoutOne(entries: readonly Entry[], agencies: readonly string[]): number {
  const own = new Map(agencies.map((agency) => [agency, { quiet: 1, quietWithout: 1 }]));
  for (const { agency, greatest, without } of leadersOf(entries)) {
    const there = own.get(agency);
    if (!there) continue;
    there.quiet *= 1 - greatest;
    there.quietWithout *= 1 - without;
  }
  const parts = [...own.values()];
  const after = parts.map(() => 1);
  for (let at = parts.length - 2; at >= 0; at -= 1) {
    after[at] = (after[at + 1] ?? 1) * (parts[at + 1]?.quiet ?? 1);
  }
  let before = 1;
  let loudest = 0;
  for (const [at, { quiet, quietWithout }] of parts.entries()) {
    loudest = Math.max(loudest, before * quietWithout * (after[at] ?? 1));
    before *= quiet;
  }
  return parts.length === 0 ? 0 : 1 - loudest;
}

/** In the order of the origins, so that copies, whatever their ids, never move the last bit of a product. */
function leadersOf(entries: readonly Entry[]): Led[] {
  const led = new Map<string, Led>();
  for (const { origin, agency, q } of entries) {
    const there = led.get(origin);
    if (!there) led.set(origin, { agency, greatest: q, without: 0 });
    else if (agency === there.agency) there.greatest = Math.max(there.greatest, q);
    else if (q <= there.greatest) there.without = Math.max(there.without, q);
    else led.set(origin, { agency, greatest: q, without: there.greatest });
  }
  return [...led].sort(([a], [b]) => compareText(a, b)).map(([, leader]) => leader);
}
