import { bandOf } from '../charts/band-of.ts';
import { chartData } from '../charts/chart-data.ts';
import type { RawSeries } from '../charts/chart-data.ts';
import type { ChartFamily, SpreadRules } from '../charts/chart-family.ts';
import { cutParts, indexesOf } from '../charts/parts.ts';
import { analyseRuns } from '../rules/runs-analysis.ts';
import type { RunsAnalysis } from '../rules/runs-analysis.ts';

export type QichartsInput = {
  family: ChartFamily;
  series: RawSeries;
  /** Whether moving ranges are screened. */
  screened: boolean;
  /** The first so many points make the limits; ignored once there are parts, as in the package. */
  freeze?: number | null;
  /** Index of the first point of each new part. */
  starts?: readonly number[];
  /** Left out of limits and runs; a point beyond the limits is still said. */
  excluded?: readonly number[];
};

export type QichartsPoint = {
  /** The value drawn, null where missing. */
  value: number | null;
  centre: number;
  /** Limits at 3 and at 2 sigmas; NaN where there is none. */
  lower: number;
  upper: number;
  lowerInner: number;
  upperInner: number;
  /** Strictly beyond the outer limits. */
  beyond: boolean;
};

/**
 * Control charts as the R package qicharts2 0.8 draws them: centre, limits and points beyond them, with Anhøj's runs
 * analysis of each part. A moving range bridges excluded points but no gap.
 */
export function analyseQicharts(input: QichartsInput): {
  points: QichartsPoint[];
  parts: RunsAnalysis[];
} {
  const { family, series, starts = [] } = input;
  const excluded = new Set(input.excluded);
  const data = chartData(family, series, starts);
  const parts = cutParts(data.values.length, starts);
  const freeze = parts.length > 1 ? Infinity : (input.freeze ?? Infinity);
  const known = (index: number) => data.values[index] !== null;
  const points: QichartsPoint[] = [];
  const runs: RunsAnalysis[] = [];

  for (const part of parts) {
    const usable = indexesOf(part, known);
    const base = usable.filter((index) => index < freeze && !excluded.has(index));
    const band = bandOf(family, {
      data,
      base,
      spread: family === 'ip' ? usable : base,
      joins: (from, to) => bridges(from, to, excluded),
      rules: spreadRules(input.screened),
    });
    for (let index = part.start; index < part.end; index += 1) {
      const value = data.values[index] ?? null;
      const lower = band.limit(index, -3);
      const upper = band.limit(index, 3);
      points.push({
        value,
        centre: band.centre,
        lower,
        upper,
        lowerInner: band.limit(index, -2),
        upperInner: band.limit(index, 2),
        beyond: value !== null && (value < lower || value > upper),
      });
    }
    const judged = data.values
      .slice(part.start, part.end)
      .map((value, at) => (excluded.has(part.start + at) ? null : value));
    const found = analyseRuns(judged, band.centre);
    // Neighbouring moving ranges share a value, so a run of them is no signal.
    runs.push(family === 'mr' ? { ...found, signal: false } : found);
  }
  return { points, parts: runs };
}

/** Whether only excluded points lie between two indexes. */
function bridges(from: number, to: number, excluded: ReadonlySet<number>): boolean {
  for (let index = from + 1; index < to; index += 1) if (!excluded.has(index)) return false;
  return true;
}

function spreadRules(screened: boolean): SpreadRules {
  return {
    sigmaPerRange: 1 / 1.128,
    sigmaPerMedianRange: 1 / 1.128,
    screenFactor: screened ? 3.267 : null,
    hardlyVaries: 'as_published',
    narrowsFrom: 0,
  };
}
