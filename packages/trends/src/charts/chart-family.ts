export const CHART_FAMILIES = [
  'run',
  'i',
  'i_m',
  'i_mm',
  'mr',
  'p',
  'pp',
  'u',
  'up',
  'c',
  'g',
  't',
  'ip',
] as const;

/**
 * The kinds of control chart: run (no limits); individuals around the mean (i), the median (i_m), or with median
 * spread too (i_mm); moving ranges (mr); shares (p) and rates (u), each also in Laney's form for over-dispersed
 * data (pp, up); counts (c); items (g) and time (t) between rare events; individuals weighted by size (ip).
 */
export type ChartFamily = (typeof CHART_FAMILIES)[number];

/** A series ready for a chart: one entry of each list for each period. */
export type ChartData = {
  /** What is drawn: amount ÷ size; null is missing. */
  values: readonly (number | null)[];
  /** The numerators, or the values themselves where there is no denominator. */
  amounts: readonly number[];
  /** The denominators; 1 where there is none. */
  sizes: readonly number[];
};

/** How average ranges become sigmas; part of a preset. */
export type SpreadRules = {
  /** One sigma of an individual value, in average moving ranges: 1 ÷ 1.128, or rounded as a tool has it. */
  sigmaPerRange: number;
  /** The same in median moving ranges: 1 ÷ 0.954 for normal values, though tools have used 1 ÷ 1.128. */
  sigmaPerMedianRange: number;
  /** Ranges at or above this many averages are left out of the average (Nelson 1982); null keeps all. */
  screenFactor: number | null;
  /** Where screening leaves only ranges of zero, whether the unscreened average stands in for it. */
  hardlyVaries: 'fallback' | 'as_published';
  /** With fewer values than this, Laney's widening never narrows: from so few it is noisy. 0 always lets it. */
  narrowsFrom: number;
};

export type BandInput = {
  data: ChartData;
  /** Indexes of the values behind the centre, in order. */
  base: readonly number[];
  /** Indexes of the values behind moving ranges: `base`, unless a tool differs. */
  spread: readonly number[];
  /** Whether a moving range may join two indexes that follow each other in `spread`. */
  joins: (from: number, to: number) => boolean;
  rules: SpreadRules;
};

/** Centre line and limits of one part of a chart. */
export type Band = {
  /** Where the values are judged high or low. */
  centre: number;
  /** The limit so many sigmas above (or, negative, below) the centre at an index; NaN where there is none. */
  limit: (index: number, sigmas: number) => number;
  /** The screened spread is zero, so one value is the usual one. */
  hardlyVaries: boolean;
};
