import { analyseXmr } from '../xmr/analyse-xmr.ts';
import type { PointReading, Segment, XmrAnalysis } from '../xmr/analysis-types.ts';
import { assuranceOf } from '../xmr/icons.ts';
import { lastVariation, markLast, readingOf } from '../xmr/judge-values.ts';
import { segmentOf } from '../xmr/segment-limits.ts';
import { emptySums, meanBehind, movesBehind, takeIn } from './running-sums.ts';
import type { RunningInput, RunningSums } from './running-sums.ts';
import { addMove, noMoves, type ScreenedMoves, stillParted } from './screened-moves.ts';

/** What the newest period says; what earlier periods look like under limits that moved is `analyseXmr`'s to tell. */
export type LatestReading = Pick<XmrAnalysis, 'variation' | 'assurance'> & {
  segment: Segment;
  /** Of the last usable value; null without one. */
  point: PointReading | null;
};

/** A series so far, with what its next period is told from. */
export type RunningXmr = { sums: RunningSums; screened: ScreenedMoves };

/** Numbers so large that the whole analysis scales them first. */
const LARGE = 1e150;

/** Takes in a whole series once. */
export function startRunning(input: RunningInput): RunningXmr {
  const sums = emptySums(input);
  for (const value of input.values) takeIn(sums, value);
  return { sums, screened: screen(sums) };
}

/**
 * Adds one period to a running series, which it changes, and answers what `analyseXmr` of the longer series says of its
 * last segment and value, to the last bit, without reading the history again. Only where the bound of screening crosses
 * an earlier move are the moves summed again; and only a series that hardly varies, that has not reached its locked
 * baseline or that nears the end of the number range is analysed whole.
 */
export function appendPeriod(running: RunningXmr, value: number | null): LatestReading {
  const { sums } = running;
  const move = takeIn(sums, value);
  const plain = sums.moveSum / sums.moves;
  if (!Number.isNaN(move)) {
    if (stillParted(running.screened, plain)) addMove(running.screened, move, plain);
    else running.screened = screen(sums);
  }
  const screened = running.screened.sum / running.screened.kept;
  if (!isTold(sums, screened)) return wholeReading(sums);
  const average = sums.input.preset.screenFactor === null ? plain : screened;
  return readLatest(sums, sums.moves === 0 ? null : average);
}

/** What the sums say, given the average move that the limits are drawn from. */
function readLatest(sums: RunningSums, amr: number | null): LatestReading {
  const { input, values, used, points } = sums;
  const { direction, preset, target = null } = input;
  const limits = { used, points, mean: meanBehind(sums), amr };
  const segment = segmentOf(limits, { start: 0, end: values.length }, preset);
  const point = used === 0 ? null : readingOf(0, markLast(sums, segment, preset), input);
  return {
    segment,
    point,
    variation: lastVariation(point, points, input),
    assurance: assuranceOf({ segment, direction, target, preset }),
  };
}

function screen(sums: RunningSums): ScreenedMoves {
  const screened = noMoves();
  const plain = sums.moveSum / sums.moves;
  for (const move of movesBehind(sums)) addMove(screened, move, plain);
  return screened;
}

/** Whether the sums tell the limits: not where moves are all 0 or only those that are 0 are kept. */
function isTold({ input: { baseline }, values, scale, moves }: RunningSums, screened: number) {
  const locked = baseline === undefined || baseline.first < values.length;
  return locked && scale <= LARGE && (moves === 0 || screened > 0);
}

function wholeReading({ input, values }: RunningSums): LatestReading {
  const { segments, points, variation, assurance } = analyseXmr({ ...input, values });
  const segment = segments.at(-1);
  if (!segment) throw new RangeError('a series without periods has no latest one');
  return {
    segment,
    point: points.findLast((point) => point !== null) ?? null,
    variation,
    assurance,
  };
}
