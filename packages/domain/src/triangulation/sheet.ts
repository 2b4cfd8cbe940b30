import { compareText } from '../collapse-rows.ts';
import type { Entry } from './entry.ts';
import {
  SOURCE_STREAMS,
  STREAM_CODES,
  streamNumber,
  type EntrySide,
  type StreamCode,
} from './vocabulary.ts';

/**
 * One side of what is said of a theme, as columns, the entries of one origin together and the origins in order. A theme
 * may hold thousands of entries and is weighed hundreds of times over, each time without some of them, so nothing is copied.
 */
export type Sheet = {
  /** For each origin with an entry of this side: its number in the ledger, and where its entries begin. */
  origin: Uint32Array;
  from: Uint32Array;
  /** For each entry: number of its stream and of its agency, weight, whether it is local, whom it is about. */
  stream: Uint8Array;
  agency: Uint32Array;
  q: Float64Array;
  local: Uint8Array;
  people: Uint8Array;
};

/** Both sides of what is said of a theme, with the names behind the numbers, which are in the order of the names. */
export type Ledger = {
  origins: readonly string[];
  agencies: readonly string[];
  concern: Sheet;
  assurance: Sheet;
};

/** Which entries of a side are looked at: those in streams of the set, only local ones or all, without some origins. */
export type Look = {
  /** A bit for each stream, by its number. */
  streams: number;
  local: boolean;
  /** For each origin of the ledger: 1 if it is left out. */
  without: Uint8Array | null;
};

/** A look at all entries. */
export const ALL: Look = { streams: bitsOf(STREAM_CODES), local: false, without: null };
/** A look at those of S1-S10: action assurance is shown and never counts. */
export const SOURCES: Look = { ...ALL, streams: bitsOf(SOURCE_STREAMS) };

const CHILDREN = 1;
const ADULTS = 2;
const PEOPLE = { child: CHILDREN, adult: ADULTS, all_age: CHILDREN | ADULTS } as const;

/** In: entries in the order of their origins (see `inOriginOrder`). Throws for any other order. */
export function ledgerOf(entries: readonly Entry[]): Ledger {
  const agencies = [...new Set(entries.map(({ agency }) => agency))].sort(compareText);
  const numbers = new Map(agencies.map((agency, number) => [agency, number]));
  const origins: string[] = [];
  const ranks = new Uint32Array(entries.length);
  for (const [at, { origin }] of entries.entries()) {
    const last = origins.at(-1);
    if (last !== origin) {
      if (last !== undefined && origin < last) throw new Error('entries stand out of order');
      origins.push(origin);
    }
    ranks[at] = origins.length - 1;
  }
  const sheet = (side: Entry['side']) => sheetOf(entries, side, { ranks, numbers });
  return { origins, agencies, concern: sheet('concern'), assurance: sheet('assurance') };
}

function sheetOf(
  entries: readonly Entry[],
  side: Entry['side'],
  { ranks, numbers }: { ranks: Uint32Array; numbers: ReadonlyMap<string, number> },
): Sheet {
  let size = 0;
  for (const entry of entries) if (entry.side === side) size += 1;
  const sheet: Sheet = {
    origin: new Uint32Array(size),
    from: new Uint32Array(size + 1),
    stream: new Uint8Array(size),
    agency: new Uint32Array(size),
    q: new Float64Array(size),
    local: new Uint8Array(size),
    people: new Uint8Array(size),
  };
  let at = 0;
  let runs = 0;
  for (const [index, entry] of entries.entries()) {
    if (entry.side !== side) continue;
    const rank = ranks[index] ?? 0;
    if (runs === 0 || sheet.origin[runs - 1] !== rank) {
      sheet.origin[runs] = rank;
      sheet.from[runs] = at;
      runs += 1;
    }
    sheet.stream[at] = streamNumber(entry.stream);
    sheet.agency[at] = numbers.get(entry.agency) ?? 0;
    sheet.q[at] = entry.q;
    sheet.local[at] = entry.local ? 1 : 0;
    sheet.people[at] = entry.material ? PEOPLE[entry.cohort] : 0;
    at += 1;
  }
  sheet.from[runs] = size;
  return {
    ...sheet,
    origin: sheet.origin.subarray(0, runs),
    from: sheet.from.subarray(0, runs + 1),
  };
}

/** The greatest weight of each origin, by its number, on some sides; 0 if it is on neither. */
export function greatestOf(ledger: Ledger, sides: readonly EntrySide[]): Float64Array {
  const greatest = new Float64Array(ledger.origins.length);
  for (const side of sides) {
    const { origin, from, q } = ledger[side];
    for (let run = 0; run < origin.length; run += 1) {
      const number = origin[run] ?? 0;
      const to = from[run + 1] ?? 0;
      for (let at = from[run] ?? 0; at < to; at += 1) {
        greatest[number] = Math.max(greatest[number] ?? 0, q[at] ?? 0);
      }
    }
  }
  return greatest;
}

/** Whether an entry is among those looked at; whether its origin is, the caller asks once an origin. */
export function isSeen({ stream, local }: Sheet, look: Look, at: number): boolean {
  return ((look.streams >> (stream[at] ?? 0)) & 1) === 1 && (!look.local || (local[at] ?? 0) === 1);
}

/** A set of streams as bits. */
export function bitsOf(streams: readonly StreamCode[]): number {
  return streams.reduce((bits, stream) => bits | (1 << streamNumber(stream)), 0);
}
