import { atLeast } from '../rounding.ts';
import type { Due } from './dues.ts';
import type { Entry } from './entries.ts';
import type { TriangulationPack } from './pack.ts';
import { placeOrigins } from './placement.ts';
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
  if (a.side === 'concern' && b.side === 'assurance') return opposed(a, b, pack);
  if (a.side === 'assurance' && b.side === 'concern') return opposed(b, a, pack);
  return alike(a, b, pack);
}

function opposed(concern: Voice, assurance: Voice, pack: TriangulationPack): PairCode {
  const samePeople = overlap(concern.concernEntries, assurance.assuranceEntries, pack);
  const local = strengthOf(concern.concernEntries.filter((entry) => entry.local));
  return samePeople && atLeast(local, pack.speak) ? 'dissonance' : 'separate';
}

function alike(a: Voice, b: Voice, pack: TriangulationPack): PairCode {
  const side: EntrySide = a.speaks && b.speaks ? 'concern' : 'assurance';
  const [mine, theirs] = [entriesOf(a, side), entriesOf(b, side)];
  // The same origin twice.
  if (placeOrigins([...mine, ...theirs], pack).count < 2) return 'echo';
  const gap = Math.abs((heaviestOf(mine)?.severity ?? 0) - (heaviestOf(theirs)?.severity ?? 0));
  const agrees =
    a.side !== 'mixed' &&
    b.side !== 'mixed' &&
    overlap(mine, theirs, pack) &&
    gap <= pack.severityWithin;
  return agrees ? 'agreement' : 'partial';
}

function entriesOf(voice: Voice, side: EntrySide): Entry[] {
  return side === 'concern' ? voice.concernEntries : voice.assuranceEntries;
}

/** Whether two sides are about some of the same people; a side that says nothing of material weight may be. */
function overlap(a: readonly Entry[], b: readonly Entry[], pack: TriangulationPack): boolean {
  const [mine, theirs] = [cohortsOf(a, pack), cohortsOf(b, pack)];
  return mine.size === 0 || theirs.size === 0 || [...mine].some((cohort) => theirs.has(cohort));
}

function cohortsOf(entries: readonly Entry[], { material }: TriangulationPack): Set<string> {
  return new Set(
    entries
      .filter(({ q }) => atLeast(q, material))
      .flatMap(({ cohort }) => (cohort === 'all_age' ? ['child', 'adult'] : [cohort])),
  );
}
