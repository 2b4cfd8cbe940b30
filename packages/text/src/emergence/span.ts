import type { Document } from './read-history.ts';

/** Weeks that count as recent, the longer and the shorter way to look. */
export const LONG_WINDOW = 26;
export const SHORT_WINDOW = 13;
/** Fewer earlier texts than this are too few to compare with. */
export const LEAST_HISTORY = 40;
const HISTORY = 104;

/** Documents up to the day `asOf` that a look on that day takes in: of 26 weeks, and of the 104 before. */
export function inSpan(documents: readonly Document[], asOf: string): Document[] {
  const before = dayBefore(asOf, 7 * (LONG_WINDOW + HISTORY));
  return documents.filter(({ date }) => date > before && date <= asOf);
}

/** The first day of the last `weeks` weeks, the day `asOf` among them. */
export function windowStart(asOf: string, weeks: number): string {
  return dayBefore(asOf, 7 * weeks - 1);
}

/**
 * Documents whose meaning a look on the day `asOf` compares: none while there is too little history, so that nothing is
 * computed in vain.
 */
export function documentsToCompare(documents: readonly Document[], asOf: string): Document[] {
  const span = inSpan(documents, asOf);
  const start = windowStart(asOf, SHORT_WINDOW);
  return span.filter(({ date }) => date < start).length < LEAST_HISTORY ? [] : span;
}

/** The day `days` days before another; both yyyy-mm-dd. */
export function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
