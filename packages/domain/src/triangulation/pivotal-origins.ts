import { atLeast, descending } from '../rounding.ts';
import { certainOrigins } from './certain-origins.ts';
import type { TriangulationPack } from './pack.ts';
import { choosingOrigins } from './placement.ts';
import { greatestOf, SOURCES, type Ledger } from './sheet.ts';
import {
  contraryIn,
  hearAssurance,
  hearConcern,
  leaningIn,
  weighSides,
  type Standing,
} from './state.ts';

/** So many origins are sooner looked at one by one than sifted. */
const FEW = 8;

/**
 * The origins, by their numbers in the ledger, without which a theme might stand otherwise; without any other one its
 * state, and how sure contradiction leaves it, are certain to be the same.
 *
 * Of most of the thousands of origins that a theme may hold that is certain from the room that every comparison has. The
 * others are taken out many at a time. Every comparison that the state rests on moves one way as concern grows and the
 * other way as assurance grows. If all of them come out the same without all concern of a set of origins, and without all
 * its assurance, they come out the same without any part of it, and so without each of its origins. Else the set is
 * halved, and a few are taken for pivotal.
 *
 * Beyond the limit of placements that holds for origins whose going leaves the same others free to choose a stream. The
 * few that do not are pivotal too.
 */
export function pivotalOrigins(ledger: Ledger, pack: TriangulationPack): ReadonlySet<number> {
  const concern = hearConcern(ledger, SOURCES, pack);
  const assurance = hearAssurance(ledger, SOURCES);
  const standing = weighSides(ledger, concern, assurance, pack);
  const pivotal = choosers(ledger, standing, pack);
  const now = comparisonsOf(standing, pack);
  const unmoved = (other: Standing) =>
    comparisonsOf(other, pack).every((outcome, at) => outcome === now[at]);
  const concerned = new Set(ledger.concern.origin);
  const assured = new Set(ledger.assurance.origin);
  const sift = (some: readonly number[]): void => {
    if (some.length <= FEW) {
      for (const origin of some) pivotal.add(origin);
      return;
    }
    const without = new Uint8Array(ledger.origins.length);
    for (const origin of some) without[origin] = 1;
    const look = { ...SOURCES, without };
    const unmovedByAll =
      (!some.some((origin) => concerned.has(origin)) ||
        unmoved(weighSides(ledger, hearConcern(ledger, look, pack), assurance, pack))) &&
      (!some.some((origin) => assured.has(origin)) ||
        unmoved(weighSides(ledger, concern, hearAssurance(ledger, look), pack)));
    if (unmovedByAll) return;
    const middle = Math.ceil(some.length / 2);
    sift(some.slice(0, middle));
    sift(some.slice(middle));
  };
  const certain = certainOrigins(ledger, standing, pack);
  const greatest = greatestOf(ledger, ['concern', 'assurance']);
  const uncertain = [...ledger.origins.keys()].filter(
    (origin) => !certain.has(origin) && !pivotal.has(origin),
  );
  // The weakest stand together, for they are the likeliest to go without a trace.
  sift(uncertain.sort((a, b) => descending(greatest[a] ?? 0, greatest[b] ?? 0)));
  return pivotal;
}

/** Origins that are free to choose a stream wherever the state counts streams or adds up their strength. */
function choosers(
  { concern, assurance }: Ledger,
  { voices, disagree }: Standing,
  pack: TriangulationPack,
): Set<number> {
  return new Set([
    ...choosingOrigins(concern, SOURCES, pack),
    ...choosingOrigins(concern, { ...SOURCES, local: true }, pack),
    ...choosingOrigins(concern, leaningIn(SOURCES, voices), pack),
    ...choosingOrigins(assurance, SOURCES, pack),
    ...choosingOrigins(assurance, contraryIn(SOURCES, disagree), pack),
  ]);
}

/** How every comparison comes out that the state rests on, and what contradiction costs its confidence. Each moves one way with concern, the other with assurance. */
function comparisonsOf(
  { voices, sources, disagree, dissent, state }: Standing,
  pack: TriangulationPack,
): readonly (string | number | boolean)[] {
  const { coherence } = pack.confidence;
  const { n, streams, local } = sources;
  const outcomes: (string | number | boolean)[] = [
    state,
    atLeast(dissent, coherence.serious),
    atLeast(dissent, coherence.moderate),
    n,
    streams,
    local,
  ];
  for (const voice of voices) {
    outcomes.push(
      voice.side,
      voice.speaks,
      voice.assures,
      atLeast(voice.localConcern, pack.speak),
      voice.concernPeople,
      voice.assurancePeople,
      disagree.includes(voice.stream),
    );
  }
  return outcomes;
}
