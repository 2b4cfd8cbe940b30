import { compareText } from '../collapse-rows.ts';
import { isBelow } from '../rounding.ts';
import type { Entry } from './entries.ts';
import { eachOrigin } from './origin-runs.ts';
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
  const { agencies, withoutLeadAgency } = weighAgencies(localEntries);
  const { emerging, convergent, localStreams } = pack.states;
  let n = streams;
  if (local === 0) n = Math.min(n, emerging - 1);
  if (local < localStreams || isBelow(withoutLeadAgency, pack.speak)) {
    n = Math.min(n, convergent - 1);
  }
  return { n, streams, local, agencies, withoutLeadAgency };
}

/** Π(1 − q) of the origins that an agency leads, and the same with what other agencies say of them. */
type Led = { quiet: number; quietWithout: number };

/**
 * Who speaks, and the least strength that is left of local concern without any one agency; 0 without agencies. One pass
 * over the entries: without an agency only the origins that it leads weigh less, all others are multiplied together once.
 */
function weighAgencies(entries: readonly Entry[]): {
  agencies: string[];
  withoutLeadAgency: number;
} {
  const led = new Map<string, Led>();
  const of = (agency: string): Led => {
    const there = led.get(agency) ?? { quiet: 1, quietWithout: 1 };
    led.set(agency, there);
    return there;
  };
  eachOrigin(entries, (from, to) => {
    let leader = entries[from]?.agency ?? '';
    let greatest = 0;
    let without = 0;
    for (let at = from; at < to; at += 1) {
      const { agency = '', q = 0 } = entries[at] ?? {};
      of(agency);
      if (agency === leader) greatest = Math.max(greatest, q);
      else if (q <= greatest) without = Math.max(without, q);
      else [leader, greatest, without] = [agency, q, greatest];
    }
    const there = of(leader);
    there.quiet *= 1 - greatest;
    there.quietWithout *= 1 - without;
  });
  const agencies = [...led.keys()].sort(compareText);
  return { agencies, withoutLeadAgency: leastWithoutOne(agencies.map(of)) };
}

function leastWithoutOne(parts: readonly Led[]): number {
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
