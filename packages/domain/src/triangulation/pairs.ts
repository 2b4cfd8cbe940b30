import { atLeast } from '../rounding.ts';
import type { Due } from './dues.ts';
import { byWeight, type Entry } from './entry.ts';
import type { TriangulationPack } from './pack.ts';
import { countPlaced } from './placement.ts';
import { bitsOf, SOURCES, type Ledger } from './sheet.ts';
import type { Voice } from './stream-voices.ts';
import type { EntrySide, StreamCode } from './vocabulary.ts';

export type PairCode = 'agreement' | 'partial' | 'echo' | 'dissonance' | 'separate' | 'silence';
export type Pair = { a: StreamCode; b: StreamCode; code: PairCode };

/** What two streams may be compared on. */
type Given = {
  entries: readonly Entry[];
  ledger: Ledger;
  dues: ReadonlyMap<StreamCode, Due>;
  pack: TriangulationPack;
};
type Evidence = Omit<Given, 'entries'> & {
  /** The heaviest entry of a stream on each side. */
  heaviest: ReadonlyMap<string, Entry>;
};

/** How each two streams stand to each other (tri-1 §4.7); pairs of quiet streams are left out. */
export function pairUp(voices: readonly Voice[], { entries, ...given }: Given): Pair[] {
  const evidence = { ...given, heaviest: heaviestByVoice(entries) };
  return voices.flatMap((a, index) =>
    voices.slice(index + 1).flatMap((b) => {
      const code = codeOf(a, b, evidence);
      return code ? [{ a: a.stream, b: b.stream, code }] : [];
    }),
  );
}

function codeOf(a: Voice, b: Voice, evidence: Evidence): PairCode | null {
  const { dues, pack } = evidence;
  if (a.side === 'quiet' && b.side === 'quiet') return null;
  if (a.side === 'quiet' || b.side === 'quiet') {
    const due = dues.get(a.side === 'quiet' ? a.stream : b.stream);
    return due && due.status !== 'returned' ? 'silence' : null;
  }
  if (a.side === 'concern' && b.side === 'assurance')
    return contradicts(a, b, pack) ? 'dissonance' : 'separate';
  if (a.side === 'assurance' && b.side === 'concern')
    return contradicts(b, a, pack) ? 'dissonance' : 'separate';
  return alike(a, b, evidence);
}

/** Whether assurance contradicts a concern: about some of the same people, and the concern speaks here, not only elsewhere. */
export function contradicts(
  concern: Voice,
  assurance: Voice,
  { speak }: TriangulationPack,
): boolean {
  if (!overlap(concern.concernPeople, assurance.assurancePeople)) return false;
  return atLeast(concern.localConcern, speak);
}

function heaviestByVoice(entries: readonly Entry[]): Map<string, Entry> {
  const heaviest = new Map<string, Entry>();
  for (const entry of entries) {
    const voice = `${entry.stream} ${entry.side}`;
    const there = heaviest.get(voice);
    if (!there || byWeight(entry, there) < 0) heaviest.set(voice, entry);
  }
  return heaviest;
}

function alike(a: Voice, b: Voice, { heaviest, ledger, pack }: Evidence): PairCode {
  const side: EntrySide = a.speaks && b.speaks ? 'concern' : 'assurance';
  const both = { ...SOURCES, streams: bitsOf([a.stream, b.stream]) };
  // The same origin twice.
  if (countPlaced(ledger[side], both, pack) < 2) return 'echo';
  const severity = ({ stream }: Voice) => heaviest.get(`${stream} ${side}`)?.severity ?? 0;
  const agrees =
    a.side !== 'mixed' &&
    b.side !== 'mixed' &&
    overlap(peopleOf(a, side), peopleOf(b, side)) &&
    Math.abs(severity(a) - severity(b)) <= pack.severityWithin;
  return agrees ? 'agreement' : 'partial';
}

function peopleOf(voice: Voice, side: EntrySide): number {
  return side === 'concern' ? voice.concernPeople : voice.assurancePeople;
}

/** Whether two sides are about some of the same people; a side that says nothing of material weight may be. */
function overlap(mine: number, theirs: number): boolean {
  return mine === 0 || theirs === 0 || (mine & theirs) !== 0;
}
