import { atLeast } from '../rounding.ts';
import type { Due } from './dues.ts';
import type { Entry } from './entries.ts';
import { inOriginOrder } from './origin-runs.ts';
import type { TriangulationPack } from './pack.ts';
import { countPlaced } from './placement.ts';
import { heaviestOf, strengthOf } from './strength.ts';
import type { Voice } from './stream-voices.ts';
import type { EntrySide, StreamCode } from './vocabulary.ts';

export type PairCode = 'agreement' | 'partial' | 'echo' | 'dissonance' | 'separate' | 'silence';
export type Pair = { a: StreamCode; b: StreamCode; code: PairCode };

/** How each two streams stand to each other (tri-1 §4.7); pairs of quiet streams are left out. */
export function pairUp(
  voices: readonly Voice[],
  dues: ReadonlyMap<StreamCode, Due>,
  pack: TriangulationPack,
): Pair[] {
  return voices.flatMap((a, index) =>
    voices.slice(index + 1).flatMap((b) => {
      const code = codeOf(a, b, dues, pack);
      return code ? [{ a: a.stream, b: b.stream, code }] : [];
    }),
  );
}

function codeOf(
  a: Voice,
  b: Voice,
  dues: ReadonlyMap<StreamCode, Due>,
  pack: TriangulationPack,
): PairCode | null {
  if (a.side === 'quiet' && b.side === 'quiet') return null;
  if (a.side === 'quiet' || b.side === 'quiet') {
    const due = dues.get(a.side === 'quiet' ? a.stream : b.stream);
    return due && due.status !== 'returned' ? 'silence' : null;
  }
  if (a.side === 'concern' && b.side === 'assurance')
    return contradicts(a, b, pack) ? 'dissonance' : 'separate';
  if (a.side === 'assurance' && b.side === 'concern')
    return contradicts(b, a, pack) ? 'dissonance' : 'separate';
  return alike(a, b, pack);
}

/** Whether assurance contradicts a concern: about some of the same people, and the concern speaks here, not only elsewhere. */
export function contradicts(
  concern: Voice,
  assurance: Voice,
  { speak }: TriangulationPack,
): boolean {
  if (!overlap(concern.concernEntries, assurance.assuranceEntries)) return false;
  return atLeast(strengthOf(concern.concernEntries.filter((entry) => entry.local)), speak);
}

function alike(a: Voice, b: Voice, pack: TriangulationPack): PairCode {
  const side: EntrySide = a.speaks && b.speaks ? 'concern' : 'assurance';
  const [mine, theirs] = [entriesOf(a, side), entriesOf(b, side)];
  // The same origin twice.
  if (countPlaced(inOriginOrder([...mine, ...theirs]), pack) < 2) return 'echo';
  const gap = Math.abs((heaviestOf(mine)?.severity ?? 0) - (heaviestOf(theirs)?.severity ?? 0));
  const agrees =
    a.side !== 'mixed' && b.side !== 'mixed' && overlap(mine, theirs) && gap <= pack.severityWithin;
  return agrees ? 'agreement' : 'partial';
}

function entriesOf(voice: Voice, side: EntrySide): Entry[] {
  return side === 'concern' ? voice.concernEntries : voice.assuranceEntries;
}

/** Whether two sides are about some of the same people; a side that says nothing of material weight may be. */
function overlap(a: readonly Entry[], b: readonly Entry[]): boolean {
  const [mine, theirs] = [cohortsOf(a), cohortsOf(b)];
  return mine === 0 || theirs === 0 || (mine & theirs) !== 0;
}

const CHILDREN = 1;
const ADULTS = 2;
const PEOPLE = { child: CHILDREN, adult: ADULTS, all_age: CHILDREN | ADULTS } as const;

/** Whom the material entries of one side of a stream are about: a bit for children and one for adults. */
export function cohortsOf(entries: readonly Entry[]): number {
  let people = 0;
  for (const { cohort, material } of entries) if (material) people |= PEOPLE[cohort];
  return people;
}
