/** A stretch of the axis with its own limits: from `start` up to, not including, `end`. */
export type Part = { start: number; end: number };

/** Cuts the axis at the index of each new part; indexes that are not inside it cut nothing. */
export function cutParts(length: number, starts: readonly number[]): Part[] {
  if (length === 0) return [];
  const inside = starts.filter((index) => index > 0 && index < length);
  const all = [...new Set([0, ...inside])].sort((a, b) => a - b);
  return all.map((start, at) => ({ start, end: all[at + 1] ?? length }));
}

/** Indexes of a part for which something holds. */
export function indexesOf({ start, end }: Part, holds: (index: number) => boolean): number[] {
  const indexes: number[] = [];
  for (let index = start; index < end; index += 1) if (holds(index)) indexes.push(index);
  return indexes;
}
