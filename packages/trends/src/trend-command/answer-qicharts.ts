import { analyseQicharts } from '../presets/analyse-qicharts.ts';
import type { QichartsPoint } from '../presets/analyse-qicharts.ts';
import { lineOf, listOf, rawSeries } from './series-words.ts';
import type { Line } from './series-words.ts';
import type { QichartsCase } from './trend-document.ts';

export type QichartsAnswer = {
  series: string;
  chart: string;
  cl: Line;
  lcl: Line;
  ucl: Line;
  lcl95: Line;
  ucl95: Line;
  /** The ranges a chart of moving ranges draws. */
  y: (number | null)[] | null;
  /** Points beyond the limits, counted from 0. */
  sigma_signal: number[];
  /** Anhøj's tests of each part. */
  parts: {
    n: number;
    n_useful: number;
    longest_run: number;
    longest_run_max: number | null;
    crossings: number;
    crossings_min: number;
    runs_signal: boolean;
  }[];
};

/** A case under `qicharts2-0.8`, in the words of that package; its parameters count from 1. */
export function answerQicharts({
  series,
  chart = 'i',
  params = {},
  tail,
}: QichartsCase): QichartsAnswer {
  const { points, parts } = analyseQicharts({
    family: chart,
    series: rawSeries(series, tail),
    screened: params.screenedmr ?? true,
    freeze: params.freeze ?? null,
    // The position of the last point of a part is the index of the first point of the next.
    starts: listOf(params.part),
    excluded: listOf(params.exclude).map((position) => position - 1),
  });
  const line = (of: (point: QichartsPoint) => number) => lineOf(points.map(of));
  return {
    series: series.id,
    chart,
    cl: line(({ centre }) => centre),
    lcl: line(({ lower }) => lower),
    ucl: line(({ upper }) => upper),
    lcl95: line(({ lowerInner }) => lowerInner),
    ucl95: line(({ upperInner }) => upperInner),
    y: chart === 'mr' ? points.map(({ value }) => value) : null,
    sigma_signal: points.flatMap(({ beyond }, index) => (beyond ? [index] : [])),
    parts: parts.map((part) => ({
      n: part.n,
      n_useful: part.useful,
      longest_run: part.longestRun,
      longest_run_max: part.longestRunMost,
      crossings: part.crossings,
      crossings_min: part.crossingsLeast,
      runs_signal: part.signal,
    })),
  };
}
