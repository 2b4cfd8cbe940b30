/** Fewer earlier figures than this say nothing of what is usual. */
const LEAST_EARLIER = 4;

/** Words with which a measure says that it counts what is not known. */
const UNKNOWN = /\b(unknown|not known|not recorded|not stated|missing information)\b/i;

/** Whether a measure counts what nobody knows, so that a rise tells of tracking and not of harm. */
export function countsUnknown(words: string): boolean {
  return UNKNOWN.test(words);
}

/**
 * Whether the newest figure of such a measure has risen out of all proportion: to at least twice the middle of the
 * earlier ones, by more than twice their largest rise. In: figures oldest first, gaps as null. It asks a question of the
 * return; it raises no alert. The 16 and 17 year olds of Dudley whose activity is not known, 2.7 to 8.3% for seven years
 * and then 19.1%, are the case it was set by.
 */
export function roseSuddenly(values: readonly (number | null)[]): boolean {
  const newest = values.at(-1) ?? null;
  const earlier = values.slice(0, -1).filter((value) => value !== null);
  const before = earlier.at(-1);
  if (newest === null || before === undefined || earlier.length < LEAST_EARLIER) return false;
  const rises = earlier.slice(1).map((value, index) => value - (earlier[index] ?? value));
  const largest = Math.max(0, ...rises);
  return newest >= 2 * middleOf(earlier) && newest - before > 2 * largest;
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? upper)) / 2;
}
