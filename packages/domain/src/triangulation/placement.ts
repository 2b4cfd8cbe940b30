import { atLeast, descending } from '../rounding.ts';
import type { TriangulationPack } from './pack.ts';
import { isSeen, type Look, type Sheet } from './sheet.ts';
import { STREAM_CODES } from './vocabulary.ts';

/** Weight of an origin in one stream, by the stream's number. */
type Place = { stream: number; q: number };
/** An origin, by its number in the ledger, and its greatest weight in each stream in which it has an entry. */
type Origin = { number: number; places: Place[]; greatest: number };

/** Origins of one side, those with one place laid down already. */
type Board = {
  /** By stream: Π(1 − q) of the origins laid down there. */
  quiet: number[];
  /** Origins that still have a choice, the strongest first. */
  free: Origin[];
  /** The strongest origin that has none for want of placements. */
  firstFixed: number | null;
};

/**
 * The most streams that speak when each origin is used in one of its streams only (tri-1 §4.3). Beyond the limit of
 * placements the weakest origins are fixed where they are strongest.
 */
export function countPlaced(sheet: Sheet, look: Look, pack: TriangulationPack): number {
  return placeMost(sheet, look, pack).count;
}

/** The same, with the strength that each stream has where so many speak, by its number. */
export function placeMost(
  sheet: Sheet,
  look: Look,
  pack: TriangulationPack,
): { count: number; strengths: number[] } {
  const { quiet, free } = layOut(sheet, look, pack);
  const rest = quietOfRest(free);
  let best = 0;
  let strengths: number[] = [];
  const walk = (at: number): void => {
    // Never more than if every origin left spoke in all of its streams at once; exact once none is left.
    const after = rest[at];
    let reachable = 0;
    for (let stream = 0; stream < quiet.length; stream += 1) {
      if (atLeast(1 - (quiet[stream] ?? 1) * (after?.[stream] ?? 1), pack.speak)) reachable += 1;
    }
    if (reachable <= best) return;
    const origin = free[at];
    if (origin) return placeIn(origin, quiet, () => walk(at + 1));
    best = reachable;
    strengths = quiet.map((left) => 1 - left);
  };
  walk(0);
  return { count: best, strengths };
}

/** The greatest sum of strengths of streams when each origin is used once; see `countPlaced`. */
export function massPlaced(sheet: Sheet, look: Look, pack: TriangulationPack): number {
  const { quiet, free } = layOut(sheet, look, pack);
  let best = -1;
  const walk = (at: number, mass: number): void => {
    const origin = free[at];
    if (!origin) {
      best = Math.max(best, mass);
      return;
    }
    // What an origin adds to a stream only shrinks as the stream fills, so this is never too little.
    let most = mass;
    for (let left = at; left < free.length; left += 1) most += greatestGain(free[left], quiet);
    if (most <= best) return;
    placeIn(origin, quiet, (gain) => walk(at + 1, mass + gain));
  };
  walk(
    0,
    quiet.reduce((sum, left) => sum + (1 - left), 0),
  );
  return best;
}

/**
 * The origins, by their numbers, whose going would change who else may choose a stream: those that still choose, and the
 * first that was fixed for want of placements. None if every origin may choose.
 */
export function choosingOrigins(sheet: Sheet, look: Look, pack: TriangulationPack): number[] {
  const { free, firstFixed } = layOut(sheet, look, pack);
  return firstFixed === null ? [] : [...free.map(({ number }) => number), firstFixed];
}

/** Places an origin in each of its streams in turn and takes it back; `then` gets what the stream gains by it. */
function placeIn({ places }: Origin, quiet: number[], then: (gain: number) => void): void {
  for (const { stream, q } of places) {
    const before = quiet[stream] ?? 1;
    quiet[stream] = before * (1 - q);
    then(before * q);
    quiet[stream] = before;
  }
}

function greatestGain(origin: Origin | undefined, quiet: readonly number[]): number {
  let most = 0;
  for (const { stream, q } of origin?.places ?? []) most = Math.max(most, (quiet[stream] ?? 1) * q);
  return most;
}

/** For each place in the list: Π(1 − q) by stream if every origin from there on spoke in all of its streams. */
function quietOfRest(free: readonly Origin[]): number[][] {
  const rest: number[][] = [STREAM_CODES.map(() => 1)];
  for (const { places } of free.toReversed()) {
    const row = [...(rest[0] ?? [])];
    for (const { stream, q } of places) row[stream] = (row[stream] ?? 1) * (1 - q);
    rest.unshift(row);
  }
  return rest;
}

function layOut(sheet: Sheet, look: Look, { maxPlacements }: TriangulationPack): Board {
  const quiet = STREAM_CODES.map(() => 1);
  const lay = (stream: number, q: number) => {
    quiet[stream] = (quiet[stream] ?? 1) * (1 - q);
  };
  const movable: Origin[] = [];
  const { origin, from, stream, q } = sheet;
  for (let run = 0; run < origin.length; run += 1) {
    if (look.without?.[origin[run] ?? 0] === 1) continue;
    const start = from[run] ?? 0;
    const to = from[run + 1] ?? 0;
    // Most origins have a single entry.
    if (to - start === 1) {
      if (isSeen(sheet, look, start)) lay(stream[start] ?? 0, q[start] ?? 0);
      continue;
    }
    let only: number | undefined;
    let greatest = 0;
    let several = false;
    for (let at = start; at < to; at += 1) {
      if (!isSeen(sheet, look, at)) continue;
      only ??= stream[at];
      if (stream[at] !== only) several = true;
      greatest = Math.max(greatest, q[at] ?? 0);
    }
    if (only === undefined) continue;
    if (several)
      movable.push({ number: origin[run] ?? 0, places: placesIn(sheet, look, run), greatest });
    else lay(only, greatest);
  }
  movable.sort((a, b) => descending(a.greatest, b.greatest) || a.number - b.number);
  const free: Origin[] = [];
  let firstFixed: number | null = null;
  let placements = 1;
  for (const one of movable) {
    placements *= one.places.length;
    if (placements <= maxPlacements) {
      free.push(one);
      continue;
    }
    firstFixed ??= one.number;
    const place = strongestPlace(one);
    lay(place.stream, place.q);
  }
  return { quiet, free, firstFixed };
}

function placesIn(sheet: Sheet, look: Look, run: number): Place[] {
  const places = new Map<number, Place>();
  const to = sheet.from[run + 1] ?? 0;
  for (let at = sheet.from[run] ?? 0; at < to; at += 1) {
    if (!isSeen(sheet, look, at)) continue;
    const stream = sheet.stream[at] ?? 0;
    places.set(stream, { stream, q: Math.max(sheet.q[at] ?? 0, places.get(stream)?.q ?? 0) });
  }
  return [...places.values()];
}

/** Where the origin weighs most; the lowest stream of those that agree to nine decimals. */
function strongestPlace({ places }: Origin): Place {
  const inOrder = places.toSorted((a, b) => a.stream - b.stream);
  return inOrder.reduce((best, one) => (descending(one.q, best.q) < 0 ? one : best));
}
