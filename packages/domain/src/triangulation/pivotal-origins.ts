import { atLeast, descending } from '../rounding.ts';
import type { Entry } from './entries.ts';
import type { TriangulationPack } from './pack.ts';
import { cohortsOf } from './pairs.ts';
import { choosingOrigins } from './placement.ts';
import { contraryTo, leaningTo, standingOf, type Standing } from './state.ts';
import { greatestByOrigin, strengthOf } from './strength.ts';

/**
 * The origins without which a theme might stand otherwise; without any other one its state, and how sure contradiction leaves it, are certain to be the same.
 *
 * A theme may hold thousands of origins, of which few matter, so they are taken out many at a time. Every comparison that
 * the state rests on moves one way as concern grows and the other way as assurance grows. If all of them come out the same
 * without all concern of a set of origins, and without all its assurance, they come out the same without any part of it,
 * and so without each of its origins. Else the set is halved.
 *
 * Beyond the limit of placements that holds for origins whose going leaves the same others free to choose a stream. The
 * few that do not are looked at one by one.
 */
export function pivotalOrigins(
  entries: readonly Entry[],
  pack: TriangulationPack,
): ReadonlySet<string> {
  // The weakest stand together, for they are the likeliest to go without a trace.
  const standing = standingOf(entries, pack);
  const pivotal = choosers(entries, standing, pack);
  const origins = [...greatestByOrigin(entries)]
    .filter(([origin]) => !pivotal.has(origin))
    .sort(([, a], [, b]) => descending(b, a))
    .map(([origin]) => origin);
  const now = comparisonsOf(standing, pack);
  const sift = (some: readonly string[]): void => {
    if (some.length === 0) return;
    const set = new Set(some);
    const unmovedWithout = (side: Entry['side']) => {
      const rest = entries.filter((entry) => entry.side !== side || !set.has(entry.origin));
      return rest.length === entries.length || comparisonsOf(standingOf(rest, pack), pack) === now;
    };
    if (unmovedWithout('concern') && unmovedWithout('assurance')) return;
    if (some.length === 1) {
      for (const origin of some) pivotal.add(origin);
      return;
    }
    const middle = Math.ceil(some.length / 2);
    sift(some.slice(0, middle));
    sift(some.slice(middle));
  };
  sift(origins);
  return pivotal;
}

/** Origins that are free to choose a stream wherever the state counts streams or adds up their strength. */
function choosers(
  entries: readonly Entry[],
  { voices, disagree }: Standing,
  pack: TriangulationPack,
): Set<string> {
  const concern = entries.filter(({ side }) => side === 'concern');
  const looks = [
    concern,
    concern.filter(({ local }) => local),
    entries.filter(({ side }) => side === 'assurance'),
    leaningTo(entries, voices),
    contraryTo(entries, disagree),
  ];
  return new Set(looks.flatMap((look) => choosingOrigins(look, pack)));
}

/** How every comparison comes out that the state rests on, and what contradiction costs its confidence. Each moves one way with concern, the other with assurance. */
function comparisonsOf(
  { voices, sources, disagree, dissent, state }: Standing,
  pack: TriangulationPack,
): string {
  const { coherence } = pack.confidence;
  const sides = voices.map(({ side, speaks, assures, concernEntries, assuranceEntries }) => {
    const local = strengthOf(concernEntries.filter((entry) => entry.local));
    return [
      side,
      speaks,
      assures,
      atLeast(local, pack.speak),
      cohortsOf(concernEntries),
      cohortsOf(assuranceEntries),
    ].join(' ');
  });
  const { n, streams, local } = sources;
  const doubts = [coherence.serious, coherence.moderate].map((much) => atLeast(dissent, much));
  return [state, ...doubts, n, streams, local, disagree.join('+'), ...sides].join(', ');
}
