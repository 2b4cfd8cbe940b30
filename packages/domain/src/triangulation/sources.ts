import { isBelow } from '../rounding.ts';
import type { TriangulationPack } from './pack.ts';
import { countPlaced } from './placement.ts';
import { isSeen, type Ledger, type Look } from './sheet.ts';

/** How many sources a concern has, and how far they stand on their own feet (tri-1 §4.4). */
export type Sources = {
  n: number;
  streams: number;
  local: number;
  agencies: string[];
  withoutLeadAgency: number;
};

/** In: what of the concern of S1-S10 is looked at. National evidence alone is one source, one agency at most two. */
export function countSources(
  { concern, agencies: names }: Ledger,
  look: Look,
  pack: TriangulationPack,
): Sources {
  const here = { ...look, local: true };
  const streams = countPlaced(concern, look, pack);
  const local = countPlaced(concern, here, pack);
  const { agencies, withoutLeadAgency } = weighAgencies({ concern, agencies: names }, here);
  const { emerging, convergent, localStreams } = pack.states;
  let n = streams;
  if (local === 0) n = Math.min(n, emerging - 1);
  if (local < localStreams || isBelow(withoutLeadAgency, pack.speak)) {
    n = Math.min(n, convergent - 1);
  }
  return { n, streams, local, agencies, withoutLeadAgency };
}

/**
 * Who speaks, and the least strength that is left of local concern without any one agency; 0 without agencies. One pass
 * over the entries: without an agency only the origins that it leads weigh less, all others are multiplied together once.
 */
function weighAgencies(
  { concern: sheet, agencies }: Pick<Ledger, 'concern' | 'agencies'>,
  look: Look,
): Pick<Sources, 'agencies' | 'withoutLeadAgency'> {
  // By agency: Π(1 − q) of the origins that it leads, and the same with what other agencies say of them.
  const quiet = agencies.map(() => 1);
  const quietWithout = agencies.map(() => 1);
  const speaks = agencies.map(() => false);
  const { origin, from, agency, q } = sheet;
  for (let run = 0; run < origin.length; run += 1) {
    if (look.without?.[origin[run] ?? 0] === 1) continue;
    const to = from[run + 1] ?? 0;
    let leader: number | undefined;
    let greatest = 0;
    let without = 0;
    for (let at = from[run] ?? 0; at < to; at += 1) {
      if (!isSeen(sheet, look, at)) continue;
      const who = agency[at] ?? 0;
      const weight = q[at] ?? 0;
      speaks[who] = true;
      leader ??= who;
      if (who === leader) greatest = Math.max(greatest, weight);
      else if (weight <= greatest) without = Math.max(without, weight);
      else [leader, greatest, without] = [who, weight, greatest];
    }
    if (leader === undefined) continue;
    quiet[leader] = (quiet[leader] ?? 1) * (1 - greatest);
    quietWithout[leader] = (quietWithout[leader] ?? 1) * (1 - without);
  }
  const speaking = [...speaks.keys()].filter((number) => speaks[number]);
  const parts = speaking.map((who) => ({
    quiet: quiet[who] ?? 1,
    quietWithout: quietWithout[who] ?? 1,
  }));
  return {
    agencies: speaking.map((who) => agencies[who] ?? ''),
    withoutLeadAgency: leastWithoutOne(parts),
  };
}

function leastWithoutOne(parts: readonly { quiet: number; quietWithout: number }[]): number {
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
