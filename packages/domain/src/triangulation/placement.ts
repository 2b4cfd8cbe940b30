import { compareText } from '../collapse-rows.ts';
import { atLeast, descending } from '../rounding.ts';
import type { Entry } from './entries.ts';
import { eachOrigin, greatestIn } from './origin-runs.ts';
import type { TriangulationPack } from './pack.ts';
import { STREAM_CODES, streamNumber, type StreamCode } from './vocabulary.ts';

/** Weight of an origin in one stream, by the stream's number. */
type Place = { stream: number; q: number };
/** An origin and its greatest weight in each stream in which it has an entry, streams in order. */
type Origin = { id: string; places: Place[]; greatest: number };

/** Origins of one side, those with one place laid down already. */
type Board = {
  /** By stream: Π(1 − q) of the origins laid down there. */
  quiet: number[];
  /** Origins that still have a choice, the strongest first. */
  free: Origin[];
  /** The strongest origin that has none for want of placements. */
  firstFixed: string | null;
};

/**
 * The most streams that speak when each origin is used in one of its streams only (tri-1 §4.3). Beyond the limit of
 * placements the weakest origins are fixed where they are strongest. All entries are of one side.
 */
export function countPlaced(entries: readonly Entry[], pack: TriangulationPack): number {
  const { quiet, free } = layOut(entries, pack);
  const rest = quietOfRest(free);
  let best = 0;
  const walk = (at: number): void => {
    // Never more than if every origin left spoke in all of its streams at once; exact once none is left.
    const reachable = quiet.filter((left, stream) =>
      atLeast(1 - left * (rest[at]?.[stream] ?? 1), pack.speak),
    ).length;
    if (reachable <= best) return;
    const origin = free[at];
    if (origin) placeIn(origin, quiet, () => walk(at + 1));
    else best = reachable;
  };
  walk(0);
  return best;
}

/** The greatest sum of strengths of streams when each origin is used once; see `countPlaced`. */
export function massPlaced(entries: readonly Entry[], pack: TriangulationPack): number {
  const { quiet, free } = layOut(entries, pack);
  let best = -1;
  const walk = (at: number, mass: number): void => {
    const origin = free[at];
    if (!origin) {
      best = Math.max(best, mass);
      return;
    }
    // What an origin adds to a stream only shrinks as the stream fills, so this is never too little.
    const most = free.slice(at).reduce((sum, one) => sum + greatestGain(one, quiet), mass);
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
 * The origins whose going would change who else may choose a stream: those that still choose, and the first that was
 * fixed for want of placements. None if every origin may choose. All entries are of one side.
 */
export function choosingOrigins(entries: readonly Entry[], pack: TriangulationPack): string[] {
  const { free, firstFixed } = layOut(entries, pack);
  return firstFixed === null ? [] : [...free.map(({ id }) => id), firstFixed];
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

function greatestGain({ places }: Origin, quiet: readonly number[]): number {
  return places.reduce((most, { stream, q }) => Math.max(most, (quiet[stream] ?? 1) * q), 0);
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

function layOut(entries: readonly Entry[], { maxPlacements }: TriangulationPack): Board {
  const quiet = STREAM_CODES.map(() => 1);
  const lay = (stream: number, q: number) => {
    quiet[stream] = (quiet[stream] ?? 1) * (1 - q);
  };
  const movable: Origin[] = [];
  eachOrigin(entries, (from, to) => {
    const only = onlyStream(entries, from, to);
    if (only === null) movable.push(originIn(entries, from, to));
    else lay(streamNumber(only), greatestIn(entries, from, to));
  });
  movable.sort((a, b) => descending(a.greatest, b.greatest) || compareText(a.id, b.id));
  const free: Origin[] = [];
  let firstFixed: string | null = null;
  let placements = 1;
  for (const origin of movable) {
    placements *= origin.places.length;
    if (placements <= maxPlacements) {
      free.push(origin);
      continue;
    }
    firstFixed ??= origin.id;
    const { stream, q } = strongestPlace(origin);
    lay(stream, q);
  }
  return { quiet, free, firstFixed };
}

/** The stream of all entries of an origin; null if they are of several. */
function onlyStream(entries: readonly Entry[], from: number, to: number): StreamCode | null {
  const stream = entries[from]?.stream ?? null;
  for (let at = from + 1; at < to; at += 1) if (entries[at]?.stream !== stream) return null;
  return stream;
}

function originIn(entries: readonly Entry[], from: number, to: number): Origin {
  const places = new Map<number, Place>();
  for (const { stream: code, q } of entries.slice(from, to)) {
    const stream = streamNumber(code);
    places.set(stream, { stream, q: Math.max(q, places.get(stream)?.q ?? 0) });
  }
  return {
    id: entries[from]?.origin ?? '',
    places: [...places.values()],
    greatest: greatestIn(entries, from, to),
  };
}

/** Where the origin weighs most; the lowest stream of those that agree to nine decimals. */
function strongestPlace({ places }: Origin): Place {
  const inOrder = places.toSorted((a, b) => a.stream - b.stream);
  return inOrder.reduce((best, one) => (descending(one.q, best.q) < 0 ? one : best));
}
