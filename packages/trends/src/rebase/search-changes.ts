import type { SegmentCost } from './segment-costs.ts';

export type ChangeSearch = {
  /** Number of values. */
  n: number;
  cost: SegmentCost;
  /** What each change must gain. */
  penalty: number;
  /** Fewest values between two changes, and at either end. */
  minSegment: number;
  /**
   * When a start that has been beaten is forgotten. `safe`: once the change that beats it may itself be used, so that
   * the answer is the best cut there is. `at_once`: in the same step, as the published implementation does; with a
   * minimum segment that can lose the best cut, and is needed to give its answers.
   */
  pruning: 'safe' | 'at_once';
};

type Candidate = { start: number; total: number; until: number };

/**
 * The cut of a series into segments with the least sum of costs and penalties, by PELT (Killick, Fearnhead and
 * Eckley 2012). `safe` pruning needs a cost that no cut can raise.
 *
 * Out: the changes in order, each as the number of values before it, which is also the index of the first value of
 * the new segment. Fewer than two minimum segments have no change.
 */
export function searchChanges({ n, cost, penalty, minSegment, pruning }: ChangeSearch): number[] {
  const best = new Float64Array(n + 1);
  const from = new Int32Array(n + 1);
  best[0] = -penalty;
  for (let end = minSegment; end < Math.min(2 * minSegment, n + 1); end += 1) {
    best[end] = cost(0, end);
  }
  let candidates: Candidate[] = [{ start: 0, total: 0, until: Infinity }];
  for (let end = 2 * minSegment; end <= n; end += 1) {
    candidates.push({ start: end - minSegment, total: 0, until: Infinity });
    let least = Infinity;
    for (const candidate of candidates) {
      candidate.total = (best[candidate.start] ?? 0) + cost(candidate.start, end) + penalty;
      if (candidate.total >= least) continue;
      least = candidate.total;
      from[end] = candidate.start;
    }
    best[end] = least;
    for (const candidate of candidates) {
      if (candidate.total <= least + penalty || candidate.until < Infinity) continue;
      candidate.until = pruning === 'safe' ? end + minSegment : end;
    }
    candidates = candidates.filter(({ until }) => until > end);
  }
  return walkBack(from, n);
}

function walkBack(from: Int32Array, n: number): number[] {
  const changes: number[] = [];
  for (let at = from[n] ?? 0; at > 0; at = from[at] ?? 0) changes.unshift(at);
  return changes;
}
