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

type Years = { rows: number[][]; firstIndex: number };

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
  const rows = completeYears(withoutTrend(values, perYear), perYear).rows;
  const years = rows.length;
  if (years < LEAST_YEARS) return null;
  const totals = Array.from({ length: perYear }, () => 0);
  let ties = 0;
  for (const row of rows) {
    const ranked = ranks(row);
    ranked.ranks.forEach((rank, phase) => (totals[phase] = (totals[phase] ?? 0) + rank));
    ties += ranked.ties;
  }
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
  const { rows, firstIndex } = completeYears(values, perYear);
  if (rows.length === 0) return [...values];
  const distances = rows.map((row) => {
    const mean = row.reduce((sum, value) => sum + value, 0) / perYear;
    return row.map((value) => value - mean);
  });
  const effects = Array.from({ length: perYear }, (_, phase) =>
    median(distances.map((row) => row[phase] ?? 0)),
  );
  const centre = effects.reduce((sum, effect) => sum + effect, 0) / perYear;
  return values.map((value, index) => {
    if (value === null) return null;
    const phase = (index + perYear - (firstIndex % perYear)) % perYear;
    return value - ((effects[phase] ?? 0) - centre);
  });
}

/** Years back from the newest value, oldest first, and the index at which a year begins. */
function completeYears(values: readonly (number | null)[], perYear: number): Years {
  const firstIndex = values.length % perYear;
  const rows: number[][] = [];
  for (let start = firstIndex; start < values.length; start += perYear) {
    const row = values.slice(start, start + perYear).filter((value) => value !== null);
    if (row.length === perYear) rows.push(row);
  }
  return { rows, firstIndex };
}

/** Less a steady trend: the median change from one year to the next, which neither a season nor one step moves. */
function withoutTrend(values: readonly (number | null)[], perYear: number): (number | null)[] {
  const changes = values.flatMap((value, at) => {
    const before = values[at - perYear] ?? null;
    return value === null || before === null ? [] : value - before;
  });
  const slope = median(changes) / perYear;
  return values.map((value, at) => (value === null ? null : value - slope * at));
}

/** Ranks from 1, ties at their middle; `ties` is the sum of t³ − t over groups of t equal values. */
function ranks(row: readonly number[]): { ranks: number[]; ties: number } {
  const given = new Array<number>(row.length);
  let ties = 0;
  for (let at = 0; at < row.length; at += 1) {
    let [below, equal] = [0, 0];
    for (const other of row) {
      if (other < (row[at] ?? 0)) below += 1;
      else if (other === row[at]) equal += 1;
    }
    given[at] = below + (equal + 1) / 2;
    ties += equal * equal - 1;
  }
  return { ranks: given, ties };
}

/** Upper 1 % bound of χ², Wilson and Hilferty's approximation (within 1 % from 3 degrees of freedom). */
function chiSquaredBound(freedom: number): number {
  const part = 2 / (9 * freedom);
  return freedom * (1 - part + NORMAL_1_PERCENT * Math.sqrt(part)) ** 3;
}

function median(numbers: readonly number[]): number {
  const sorted = Float64Array.from(numbers).sort();
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle) - 1] ?? 0)) / 2;
}
