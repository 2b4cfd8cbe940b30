import { atLeast, descending } from '../rounding.ts';
import type { Entry } from './entries.ts';
import type { TriangulationPack } from './pack.ts';
import { cohortsOf } from './pairs.ts';
import { withinPlacementLimit } from './placement.ts';
import { standingOf } from './state.ts';
import { greatestByOrigin, strengthOf } from './strength.ts';

/**
 * The origins without which a theme might stand otherwise; without any other one its state, and how sure contradiction leaves it, are certain to be the same.
 *
 * A theme may hold thousands of origins, of which few matter, so they are taken out many at a time. Every comparison that
 * the state rests on moves one way as concern grows and the other way as assurance grows. If all of them come out the same
 * without all concern of a set of origins, and without all its assurance, they come out the same without any part of it,
 * and so without each of its origins. Else the set is halved. Beyond the limit of placements that does not hold.
 */
export function pivotalOrigins(
  entries: readonly Entry[],
  pack: TriangulationPack,
): ReadonlySet<string> {
  // The weakest stand together, for they are the likeliest to go without a trace.
  const origins = [...greatestByOrigin(entries)]
    .sort(([, a], [, b]) => descending(b, a))
    .map(([origin]) => origin);
  if (!withinPlacementLimit(entries, pack)) return new Set(origins);
  const now = comparisons(entries, pack);
  const pivotal = new Set<string>();
  const sift = (some: readonly string[]): void => {
    if (some.length === 0) return;
    const set = new Set(some);
    const unmovedWithout = (side: Entry['side']) => {
      const rest = entries.filter((entry) => entry.side !== side || !set.has(entry.origin));
      return rest.length === entries.length || comparisons(rest, pack) === now;
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

/** How every comparison comes out that the state rests on, and what contradiction costs its confidence. Each moves one way with concern, the other with assurance. */
function comparisons(entries: readonly Entry[], pack: TriangulationPack): string {
  const { voices, sources, disagree, dissent, state } = standingOf(entries, pack);
  const { coherence } = pack.confidence;
  const sides = voices.map(({ side, speaks, assures, concernEntries, assuranceEntries }) => {
    const local = strengthOf(concernEntries.filter((entry) => entry.local));
    return [
      side,
      speaks,
      assures,
      atLeast(local, pack.speak),
      ...[concernEntries, assuranceEntries].map((own) => [...cohortsOf(own)].sort().join('+')),
    ].join(' ');
  });
  const { n, streams, local } = sources;
  const doubts = [coherence.serious, coherence.moderate].map((much) => atLeast(dissent, much));
  return [state, ...doubts, n, streams, local, disagree.join('+'), ...sides].join(', ');
}
