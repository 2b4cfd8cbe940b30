import { receiptOf } from '../receipt.ts';
import type { ThemeAnswer } from './answer.ts';

/** Where a theme stands, in the words of an answer. */
export type Stand = Pick<ThemeAnswer, 'state' | 'level'> & { reasons: string[] };

export type Comparison =
  | { kind: 'same' }
  /** Stands alike, but some figure, reason or receipt is another. */
  | { kind: 'details'; keys: string[] }
  | { kind: 'stand'; was: Stand; now: Stand };

/** Compares two answers for one theme, key by key and bit for bit. */
export function compareAnswers(was: ThemeAnswer, now: ThemeAnswer): Comparison {
  if (was.state !== now.state || was.level !== now.level) {
    return { kind: 'stand', was: standOf(was), now: standOf(now) };
  }
  const before = new Map<string, unknown>(Object.entries(was));
  const after = new Map<string, unknown>(Object.entries(now));
  const keys = [...new Set([...before.keys(), ...after.keys()])]
    .filter((key) => receiptOf([before.get(key)]) !== receiptOf([after.get(key)]))
    .sort();
  return keys.length === 0 ? { kind: 'same' } : { kind: 'details', keys };
}

function standOf({ state, level, reasons }: ThemeAnswer): Stand {
  return { state, level, reasons: reasons.map(({ code }) => code) };
}
