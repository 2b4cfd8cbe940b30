/** A season is taken as real where chance would show one as strong once in a hundred series. */
const NORMAL_1_PERCENT = 2.3263478740408408;
/** Fewest complete years. */
const LEAST_YEARS = 3;

export type SeasonReading = {
  /** Complete years looked at. */
  years: number;
  /** Friedman's statistic of ranks within years, and the least that counts as a season. */
  strength: number;
  needed: number;
  found: boolean;
};

/**
 * Whether the same part of each year is high or low: Friedman's test of ranks within complete years, after the
 * usual change from year to year has been taken away, so that neither a step between years nor a steady trend passes for a season.
 *
 * In: values by period without holes on the axis, `perYear` periods to a year; years are counted back from the newest
 * value and one with a missing value is left out. Null with fewer than three complete years or fewer than two periods a year.
 */
export function readSeason(
  values: readonly (number | null)[],
  perYear: number,
): SeasonReading | null {
  if (perYear < 2) return null;
  const level = withoutTrend(values, perYear);
  const totals = new Float64Array(perYear);
  const row = new Float64Array(perYear);
  let years = 0;
  let ties = 0;
  for (let start = level.length % perYear; start < level.length; start += perYear) {
    if (!readYear(level, start, row)) continue;
    years += 1;
    ties += addRanks(totals, row);
  }
  if (years < LEAST_YEARS) return null;
  const middle = (years * (perYear + 1)) / 2;
  const spread = totals.reduce((sum, total) => sum + (total - middle) ** 2, 0);
  const most = years * perYear * (perYear + 1) - ties / (perYear - 1);
  const strength = most > 0 ? (12 * spread) / most : 0;
  const needed = chiSquaredBound(perYear - 1);
  return { years, strength, needed, found: strength > needed };
}

/**
 * Values less their usual distance from the mean of their year: for each part of the year the median over the complete
 * years, centred on zero. Missing stays missing; without a complete year the values come back as they are.
 */
export function seasonallyAdjust(
  values: readonly (number | null)[],
  perYear: number,
): (number | null)[] {
  const firstIndex = values.length % perYear;
  const rows = completeYears(values, perYear);
  if (rows.length === 0) return [...values];
  const distances = rows.map((row) => {
    const mean = row.reduce((sum, value) => sum + value, 0) / perYear;
    return row.map((value) => value - mean);
  });
  const effects = Array.from({ length: perYear }, (_, phase) =>
    median(Float64Array.from(distances, (row) => row[phase] ?? 0)),
  );
  const centre = effects.reduce((sum, effect) => sum + effect, 0) / perYear;
  return values.map((value, index) => {
    if (value === null) return null;
    const phase = (index + perYear - (firstIndex % perYear)) % perYear;
    return value - ((effects[phase] ?? 0) - centre);
  });
}

/** Years back from the newest value, oldest first, those with every value. */
function completeYears(values: readonly (number | null)[], perYear: number): number[][] {
  const rows: number[][] = [];
  for (let start = values.length % perYear; start < values.length; start += perYear) {
    const row = values.slice(start, start + perYear).filter((value) => value !== null);
    if (row.length === perYear) rows.push(row);
  }
  return rows;
}

/** Copies the year from `start` on; false where one of its values is missing. */
function readYear(level: Float64Array, start: number, row: Float64Array): boolean {
  for (let phase = 0; phase < row.length; phase += 1) {
    const value = level[start + phase] ?? NaN;
    if (Number.isNaN(value)) return false;
    row[phase] = value;
  }
  return true;
}

/**
 * Less a steady trend: the median change from one year to the next, which neither a season nor one step moves. Missing
 * is NaN.
 */
function withoutTrend(values: readonly (number | null)[], perYear: number): Float64Array {
  const changes = new Float64Array(values.length);
  let count = 0;
  for (let at = perYear; at < values.length; at += 1) {
    const value = values[at] ?? null;
    const before = values[at - perYear] ?? null;
    if (value === null || before === null) continue;
    changes[count] = value - before;
    count += 1;
  }
  const slope = median(changes.subarray(0, count)) / perYear;
  const level = new Float64Array(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? null;
    level[at] = value === null ? NaN : value - slope * at;
  }
  return level;
}

/** Adds the ranks of a year, from 1, ties at their middle; out: the sum of t³ − t over groups of t equal values. */
function addRanks(totals: Float64Array, row: Float64Array): number {
  let tied = false;
  for (let at = 0; at < row.length; at += 1) {
    const value = row[at] ?? 0;
    let rank = 1;
    // Each two are compared once: whichever lies higher gains a rank.
    for (let other = 0; other < at; other += 1) {
      const against = row[other] ?? 0;
      if (against < value) rank += 1;
      else if (against > value) totals[other] = (totals[other] ?? 0) + 1;
      else {
        rank += 0.5;
        totals[other] = (totals[other] ?? 0) + 0.5;
        tied = true;
      }
    }
    totals[at] = (totals[at] ?? 0) + rank;
  }
  return tied ? tiesIn(row) : 0;
}

function tiesIn(row: Float64Array): number {
  let ties = 0;
  for (const value of row)
    ties += row.reduce((n, other) => n + Number(other === value), 0) ** 2 - 1;
  return ties;
}

/** Upper 1 % bound of χ², Wilson and Hilferty's approximation (within 1 % from 3 degrees of freedom). */
function chiSquaredBound(freedom: number): number {
  const part = 2 / (9 * freedom);
  return freedom * (1 - part + NORMAL_1_PERCENT * Math.sqrt(part)) ** 3;
}

/** Sorts the numbers it is given. */
function median(numbers: Float64Array): number {
  const sorted = numbers.sort();
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
