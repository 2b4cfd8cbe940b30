import { mean, pick } from './averages.ts';
import type { Band, BandInput } from './chart-family.ts';
import { totals } from './individuals.ts';
import { averageRange, movingRanges } from './moving-ranges.ts';

type Standard = {
  centre: number;
  /** Standard deviation of a value with this denominator, by chance alone. */
  deviation: (size: number) => number;
  lowest: number;
  highest: number;
};

/** Chart of shares: binomial limits, cut to 0 and 1. */
export function shareBand(input: BandInput): Band {
  return chanceBand(input, share(input), 1);
}

/** Chart of rates: Poisson limits for each denominator, cut at 0. */
export function rateBand(input: BandInput): Band {
  return chanceBand(input, rate(input), 1);
}

/** Chart of counts: Poisson limits, cut at 0. */
export function countBand(input: BandInput): Band {
  const centre = mean(pick(input.data.values, input.base));
  return chanceBand(
    input,
    { centre, deviation: () => Math.sqrt(centre), lowest: 0, highest: Infinity },
    1,
  );
}

/** Laney's p′: limits of shares, widened (or narrowed) by how much more the values move than chance would. */
export function laneyShareBand(input: BandInput): Band {
  return laneyBand(input, share(input));
}

/** Laney's u′, for rates. */
export function laneyRateBand(input: BandInput): Band {
  return laneyBand(input, rate(input));
}

function share({ data, base }: BandInput): Standard {
  const { total, size } = totals(data.amounts, data.sizes, base);
  const centre = total / size;
  return {
    centre,
    deviation: (n) => Math.sqrt((centre * (1 - centre)) / n),
    lowest: 0,
    highest: 1,
  };
}

function rate({ data, base }: BandInput): Standard {
  const { total, size } = totals(data.amounts, data.sizes, base);
  const centre = total / size;
  return { centre, deviation: (n) => Math.sqrt(centre / n), lowest: 0, highest: Infinity };
}

/** Source of the widening: Laney 2002, the average moving range of standardised values over 1.128. */
function laneyBand(input: BandInput, standard: Standard): Band {
  const { centre, deviation } = standard;
  const { values, sizes } = input.data;
  const { sigmaPerRange, narrowsFrom, hardlyVaries: mode } = input.rules;
  // All or none of everybody: chance alone leaves no spread to compare with.
  if (mode === 'fallback' && deviation(1) === 0) {
    return { ...chanceBand(input, standard, 1), hardlyVaries: true };
  }
  const score = (index: number) =>
    ((values[index] ?? NaN) - centre) / deviation(sizes[index] ?? NaN);
  const ranges = movingRanges(input, (from, to) => Math.abs(score(to) - score(from)));
  const { average, hardlyVaries } = averageRange(ranges, input.rules);
  const least = input.base.length < narrowsFrom ? 1 : 0;
  return { ...chanceBand(input, standard, Math.max(least, average * sigmaPerRange)), hardlyVaries };
}

function chanceBand({ data }: BandInput, standard: Standard, widening: number): Band {
  const { centre, deviation, lowest, highest } = standard;
  return {
    centre,
    limit: (index, sigmas) => {
      const raw = centre + sigmas * deviation(data.sizes[index] ?? NaN) * widening;
      return Math.min(Math.max(raw, lowest), highest);
    },
    hardlyVaries: false,
  };
}
