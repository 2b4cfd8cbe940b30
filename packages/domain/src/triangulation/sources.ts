import { compareText } from '../collapse-rows.ts';
import { isBelow } from '../rounding.ts';
import type { Entry } from './entries.ts';
import type { TriangulationPack } from './pack.ts';
import { placeOrigins } from './placement.ts';
import { strengthOf } from './strength.ts';

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
  const { count: streams } = placeOrigins(concern, pack);
  const { count: local } = placeOrigins(localEntries, pack);
  const agencies = [...new Set(localEntries.map((entry) => entry.agency))].sort(compareText);
  const withoutLeadAgency = agencies.reduce(
    (least, agency) =>
      Math.min(least, strengthOf(localEntries.filter((entry) => entry.agency !== agency))),
    agencies.length > 0 ? Infinity : 0,
  );
  const { emerging, convergent, localStreams } = pack.states;
  let n = streams;
  if (local === 0) n = Math.min(n, emerging - 1);
  if (local < localStreams || isBelow(withoutLeadAgency, pack.speak)) {
    n = Math.min(n, convergent - 1);
  }
  return { n, streams, local, agencies, withoutLeadAgency };
}
