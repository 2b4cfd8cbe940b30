import type { RawSeries } from '../charts/chart-data.ts';
import type { TrendSeries } from './trend-document.ts';

/** One number for each point, or a single one where it is the same throughout; null where there is none. */
export type Line = number | (number | null)[] | null;

/** The values of a document's series, or the last so many of them. */
export function rawSeries(
  { y, num, den }: TrendSeries,
  tail: number | null | undefined,
): RawSeries {
  const last = (values: readonly (number | null)[]) => (tail ? values.slice(-tail) : values);
  return { amounts: last(y ?? num ?? []), sizes: y || !den ? null : last(den) };
}

/** Writes a line as short as the reference files do. Rounding in the last digits makes no difference. */
export function lineOf(numbers: readonly (number | null)[]): Line {
  const known = numbers.map(finite);
  const first = known[0] ?? null;
  if (first === null) return known.every((number) => number === null) ? null : known;
  const tolerance = Math.abs(first) * 1e-12;
  const level = known.every((number) => number !== null && Math.abs(number - first) <= tolerance);
  return level ? first : known;
}

export function finite(number: number | null): number | null {
  return number !== null && Number.isFinite(number) ? number : null;
}

export function listOf(one: number | readonly number[] | null | undefined): readonly number[] {
  if (one === null || one === undefined) return [];
  return typeof one === 'number' ? [one] : one;
}
