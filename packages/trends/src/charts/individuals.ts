import { mean, median, pick } from './averages.ts';
import type { Band, BandInput } from './chart-family.ts';
import { averageRange, movingRanges } from './moving-ranges.ts';

/** Run chart: the median, and no limits. */
export function runBand({ data, base }: BandInput): Band {
  return { centre: median(pick(data.values, base)), limit: () => NaN, hardlyVaries: false };
}

/** Individuals (XmR) chart: the mean, or the median, ± sigmas from the average moving range. */
export function individualsBand(input: BandInput, middle: 'mean' | 'median'): Band {
  const values = pick(input.data.values, input.base);
  const { average, hardlyVaries } = averageRange(absoluteRanges(input), input.rules);
  const sigma = average * input.rules.sigmaPerRange;
  return band(middle === 'mean' ? mean(values) : median(values), sigma, hardlyVaries);
}

/** Individuals chart around the median, with sigma from the median moving range. */
export function medianRangeBand(input: BandInput): Band {
  const { average, hardlyVaries } = averageRange(absoluteRanges(input), input.rules, median);
  const centre = median(pick(input.data.values, input.base));
  return band(centre, average * input.rules.sigmaPerMedianRange, hardlyVaries);
}

/** Moving range chart; its values are the ranges themselves, so the centre is their average. */
export function movingRangeBand({ data, base, rules }: BandInput): Band {
  const { average } = averageRange(pick(data.values, base), { ...rules, screenFactor: null });
  return {
    centre: average,
    limit: (_, sigmas) => (sigmas > 0 ? (3.267 * average * sigmas) / 3 : 0),
    hardlyVaries: false,
  };
}

/**
 * Individuals chart weighted by size (i'): mean and spread as if each value were the mean of `size` items.
 * Source: Taylor 2017, as in qicharts2.
 */
export function weightedIndividualsBand(input: BandInput): Band {
  const { amounts, sizes, values } = input.data;
  const { total, size } = totals(amounts, sizes, input.base);
  const ranges = movingRanges(input, (from, to) => {
    const noise = Math.sqrt(1 / (sizes[from] ?? 1) + 1 / (sizes[to] ?? 1));
    return (Math.sqrt(Math.PI / 2) * distance(values, from, to)) / noise;
  });
  const rules = { ...input.rules, screenFactor: input.rules.screenFactor && 3.2665 };
  const { average, hardlyVaries } = averageRange(ranges, rules);
  const centre = total / size;
  return {
    centre,
    limit: (index, sigmas) => centre + (sigmas * average) / Math.sqrt(sizes[index] ?? NaN),
    hardlyVaries,
  };
}

function band(centre: number, sigma: number, hardlyVaries: boolean): Band {
  return { centre, limit: (_, sigmas) => centre + sigmas * sigma, hardlyVaries };
}

/** Sums of amounts and of sizes over some indexes. */
export function totals(
  amounts: readonly number[],
  sizes: readonly number[],
  indexes: readonly number[],
): { total: number; size: number } {
  let total = 0;
  let size = 0;
  for (const index of indexes) {
    total += amounts[index] ?? 0;
    size += sizes[index] ?? 0;
  }
  return { total, size };
}

function absoluteRanges(input: BandInput): number[] {
  return movingRanges(input, (from, to) => distance(input.data.values, from, to));
}

function distance(values: readonly (number | null)[], from: number, to: number): number {
  return Math.abs((values[to] ?? NaN) - (values[from] ?? NaN));
}
