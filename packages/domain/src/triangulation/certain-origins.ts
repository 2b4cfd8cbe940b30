import { atLeast } from '../rounding.ts';
import type { TriangulationPack } from './pack.ts';
import { placeMost } from './placement.ts';
import { isSeen, SOURCES, type Ledger, type Sheet } from './sheet.ts';
import type { Standing } from './state.ts';
import { sideOf } from './stream-voices.ts';

/** More than all rounding on the way here could come to. */
const SLACK = 1e-8;
/** Nothing is divided by less than what a weight of this leaves. */
const HEAVIEST = 0.999;

/** What goes from a stream with one origin: its greatest weights, and its material entries by whom they are about. */
type Part = { stream: number; q: number; localQ: number; about: number[] };

/**
 * Origins, by their numbers, whose going is certain to leave every comparison that the state rests on as it is. That is
 * seen from how much room each comparison has, and so in one pass over thousands of origins; of those that are not here
 * nothing is known. An origin with a choice of streams is taken out of all of them. What that says of those that hold
 * others back from choosing (see `choosingOrigins`) is not to be relied on.
 */
export function certainOrigins(
  ledger: Ledger,
  standing: Standing,
  pack: TriangulationPack,
): ReadonlySet<number> {
  const doubtful = new Set<number>();
  const concern = concernHasRoom(ledger, standing, pack);
  const assurance = assuranceHasRoom(ledger, standing, pack);
  for (const { sheet, hasRoom } of [concern, assurance]) {
    for (const [run, number] of sheet.origin.entries()) {
      if (!partsOf(sheet, run).every(hasRoom)) doubtful.add(number);
    }
  }
  return new Set([...ledger.origins.keys()].filter((number) => !doubtful.has(number)));
}

type Side = { sheet: Sheet; hasRoom(part: Part): boolean };

function concernHasRoom(
  { concern: sheet }: Ledger,
  standing: Standing,
  pack: TriangulationPack,
): Side {
  const { voices, sources, masses, dissent } = standing;
  const placed = placeMost(sheet, SOURCES, pack);
  const placedHere = placeMost(sheet, { ...SOURCES, local: true }, pack);
  const about = countPeople(sheet);
  const speaks = (strength: number) => atLeast(strength, pack.speak);
  const stillSpeaks = (strength: number, q: number) =>
    !speaks(strength) || speaks(without(strength, q));
  return {
    sheet,
    hasRoom: (part) => {
      const { stream, q, localQ } = part;
      const voice = voices[stream];
      if (!voice || q > HEAVIEST) return false;
      return (
        stillSpeaks(voice.concern, q) &&
        stillSpeaks(voice.localConcern, localQ) &&
        sideOf({ ...voice, concern: without(voice.concern, q) }, pack) === voice.side &&
        isSamePeople(about, part) &&
        stillSpeaks(placed.strengths[stream] ?? 0, q) &&
        stillSpeaks(placedHere.strengths[stream] ?? 0, localQ) &&
        stillSpeaks(sources.withoutLeadAgency, localQ) &&
        (masses === null ||
          (masses.concern > q &&
            isSameDissent(
              dissent,
              masses.assurance / (masses.assurance + masses.concern - q),
              pack,
            )))
      );
    },
  };
}

function assuranceHasRoom(
  { assurance: sheet }: Ledger,
  standing: Standing,
  pack: TriangulationPack,
): Side {
  const { voices, masses, dissent } = standing;
  const placed = placeMost(sheet, SOURCES, pack);
  const about = countPeople(sheet);
  const stillAssures = (strength: number, q: number) =>
    !atLeast(strength, pack.speak) || atLeast(without(strength, q), pack.speak);
  return {
    sheet,
    hasRoom: (part) => {
      const { stream, q } = part;
      const voice = voices[stream];
      if (!voice || q > HEAVIEST) return false;
      const rest = masses === null ? 0 : masses.assurance - q;
      return (
        stillAssures(voice.assurance, q) &&
        sideOf({ ...voice, assurance: without(voice.assurance, q) }, pack) === voice.side &&
        isSamePeople(about, part) &&
        stillAssures(placed.strengths[stream] ?? 0, q) &&
        (masses === null ||
          (rest > 0 && isSameDissent(dissent, rest / (rest + masses.concern), pack)))
      );
    },
  };
}

/** At most what is left of a strength without one of the origins that make it. */
function without(strength: number, q: number): number {
  return q === 0 ? strength : 1 - (1 - strength) / (1 - q) - SLACK;
}

/** Whether dissent, if it moved no further than so far, would be taken for as much as now. */
function isSameDissent(
  now: number,
  other: number,
  { confidence, states }: TriangulationPack,
): boolean {
  const furthest = other < now ? other - SLACK : other + SLACK;
  return [confidence.coherence.serious, confidence.coherence.moderate, states.dissent].every(
    (much) => atLeast(now, much) === atLeast(furthest, much),
  );
}

/** Whether the same people are spoken of in the stream without the origin. */
function isSamePeople(all: readonly number[][], { stream, about }: Part): boolean {
  return about.every((own, bit) => own === 0 || own < (all[stream]?.[bit] ?? 0));
}

/** By stream, how many entries are about children, and how many about adults. */
function countPeople({ stream, people }: Sheet): number[][] {
  const counts: number[][] = [];
  for (const [at, place] of stream.entries()) {
    const there = (counts[place] ??= [0, 0]);
    addPeople(there, people[at] ?? 0);
  }
  return counts;
}

function addPeople(counts: number[], bits: number): void {
  counts[0] = (counts[0] ?? 0) + (bits & 1);
  counts[1] = (counts[1] ?? 0) + (bits >> 1);
}

/** What would go with an origin of one side, from each of its streams. */
function partsOf(sheet: Sheet, run: number): Part[] {
  const parts: Part[] = [];
  const to = sheet.from[run + 1] ?? 0;
  for (let at = sheet.from[run] ?? 0; at < to; at += 1) {
    if (!isSeen(sheet, SOURCES, at)) continue;
    const stream = sheet.stream[at] ?? 0;
    const weight = sheet.q[at] ?? 0;
    let part = parts.find((one) => one.stream === stream);
    if (!part) parts.push((part = { stream, q: 0, localQ: 0, about: [0, 0] }));
    part.q = Math.max(part.q, weight);
    if (sheet.local[at] === 1) part.localQ = Math.max(part.localQ, weight);
    addPeople(part.about, sheet.people[at] ?? 0);
  }
  return parts;
}
