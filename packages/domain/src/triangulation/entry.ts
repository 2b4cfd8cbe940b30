import { compareText } from '../collapse-rows.ts';
import { descending } from '../rounding.ts';
import type { Theme } from './input.ts';
import { streamNumber, type EntrySide, type StreamCode } from './vocabulary.ts';

/** One side of one row, with its weight q and the factors it is made of (tri-1 §3.7). */
export type Entry = {
  id: string;
  stream: StreamCode;
  side: EntrySide;
  origin: string;
  q: number;
  weight: number;
  reliability: number;
  credibility: number;
  severity: number;
  role: number;
  share: number;
  decay: number;
  local: boolean;
  agency: string;
  cohort: Theme['cohort'];
  date: string;
  trial: boolean;
  /** Whether q is enough to say whom a stream speaks of, and to count as a witness. */
  material: boolean;
};

/** Entries as every rule about origins takes them: those of one origin together, origins by code unit. */
export function inOriginOrder(entries: readonly Entry[]): Entry[] {
  return entries.toSorted((a, b) => compareText(a.origin, b.origin));
}

/** Order of weight: greatest q first; then lowest stream, lowest id, concern before assurance (tri-1 §4.6). */
export function byWeight(a: Entry, b: Entry): number {
  return (
    descending(a.q, b.q) ||
    streamNumber(a.stream) - streamNumber(b.stream) ||
    compareText(a.id, b.id) ||
    (a.side === b.side ? 0 : a.side === 'concern' ? -1 : 1)
  );
}
