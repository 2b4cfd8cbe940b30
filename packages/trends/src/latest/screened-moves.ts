import { keepsMove } from '../xmr/segment-limits.ts';

/**
 * The moves that Nelson's bound keeps, as sums. The bound goes with the average of all moves; while it stays between the
 * greatest move kept and the least left out, the sum of the moves kept stands.
 */
export type ScreenedMoves = {
  sum: number;
  kept: number;
  greatestKept: number;
  leastLeftOut: number;
};

/** No move at all. */
export function noMoves(): ScreenedMoves {
  return { sum: 0, kept: 0, greatestKept: 0, leastLeftOut: Infinity };
}

/** Adds the newest move to sums that stand; `plain` is the average of all moves, the newest included. */
export function addMove(screened: ScreenedMoves, move: number, plain: number): void {
  if (keepsMove(move, plain)) {
    screened.sum += move;
    screened.kept += 1;
    screened.greatestKept = Math.max(screened.greatestKept, move);
  } else screened.leastLeftOut = Math.min(screened.leastLeftOut, move);
}

/** Whether the bound of this average parts the moves as before. */
export function stillParted({ greatestKept, leastLeftOut }: ScreenedMoves, plain: number): boolean {
  return keepsMove(greatestKept, plain) && !keepsMove(leastLeftOut, plain);
}
