import { scratch } from '../numerics/scratch.ts';
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

const roomForBest = scratch();
const roomForStarts = scratch();
const roomForTotals = scratch();
const roomForUntil = scratch();

/**
 * The cut of a series into segments with the least sum of costs and penalties, by PELT (Killick, Fearnhead and
 * Eckley 2012). `safe` pruning needs a cost that no cut can raise.
 *
 * Out: the changes in order, each as the number of values before it, which is also the index of the first value of
 * the new segment. Fewer than two minimum segments have no change.
 */
export function searchChanges({ n, cost, penalty, minSegment, pruning }: ChangeSearch): number[] {
  const best = roomForBest(n + 1);
  const from = new Int32Array(n + 1);
  best[0] = -penalty;
  for (let end = 1; end < Math.min(2 * minSegment, n + 1); end += 1) {
    best[end] = end < minSegment ? 0 : cost(0, end);
  }
  // Candidates for the last change, in columns: where its segment starts, what the cut costs, when it is forgotten.
  const starts = roomForStarts(n + 1);
  const totals = roomForTotals(n + 1);
  const until = roomForUntil(n + 1);
  let candidates = 1;
  starts[0] = 0;
  until[0] = Infinity;
  for (let end = 2 * minSegment; end <= n; end += 1) {
    starts[candidates] = end - minSegment;
    until[candidates] = Infinity;
    candidates += 1;
    let least = Infinity;
    for (let at = 0; at < candidates; at += 1) {
      const start = starts[at] ?? 0;
      const total = (best[start] ?? 0) + cost(start, end) + penalty;
      totals[at] = total;
      if (total >= least) continue;
      least = total;
      from[end] = start;
    }
    best[end] = least;
    let kept = 0;
    for (let at = 0; at < candidates; at += 1) {
      let forgotten = until[at] ?? 0;
      if (!((totals[at] ?? 0) <= least + penalty) && forgotten === Infinity) {
        forgotten = pruning === 'safe' ? end + minSegment : end;
      }
      if (!(forgotten > end)) continue;
      starts[kept] = starts[at] ?? 0;
      until[kept] = forgotten;
      kept += 1;
    }
    candidates = kept;
  }
  return walkBack(from, n);
}

function walkBack(from: Int32Array, n: number): number[] {
  const changes: number[] = [];
  for (let at = from[n] ?? 0; at > 0; at = from[at] ?? 0) changes.unshift(at);
  return changes;
}
