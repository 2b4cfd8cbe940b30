import type { Part } from '../charts/parts.ts';
import { medianOf } from '../numerics/median.ts';
import { scratch } from '../numerics/scratch.ts';

/** A season is taken as real where chance would show one as strong once in a hundred series. */
const NORMAL_1_PERCENT = 2.3263478740408408;
/** Fewest complete years. */
const LEAST_YEARS = 3;

const roomForChanges = scratch();
const roomForLevel = scratch();
const roomForTotals = scratch();

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
  const totals = roomForTotals(perYear).fill(0, 0, perYear);
  let years = 0;
  let ties = 0;
  for (let start = values.length % perYear; start < values.length; start += perYear) {
    const year = { start, end: start + perYear };
    if (!isComplete(level, year)) continue;
    years += 1;
    ties += addRanks(totals, level, year);
  }
  if (years < LEAST_YEARS) return null;
  const middle = (years * (perYear + 1)) / 2;
  let spread = 0;
  for (let phase = 0; phase < perYear; phase += 1) spread += ((totals[phase] ?? 0) - middle) ** 2;
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

function isComplete(level: Float64Array, { start, end }: Part): boolean {
  for (let at = start; at < end; at += 1) if (Number.isNaN(level[at])) return false;
  return true;
}

/**
 * Less a steady trend: the median change from one year to the next, which neither a season nor one step moves. Missing
 * is NaN.
 */
function withoutTrend(values: readonly (number | null)[], perYear: number): Float64Array {
  const changes = roomForChanges(values.length);
  let count = 0;
  for (let at = perYear; at < values.length; at += 1) {
    const value = values[at] ?? null;
    const before = values[at - perYear] ?? null;
    if (value === null || before === null) continue;
    changes[count] = value - before;
    count += 1;
  }
  const slope = medianOf(changes, count) / perYear;
  const level = roomForLevel(values.length);
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? null;
    level[at] = value === null ? NaN : value - slope * at;
  }
  return level;
}

/**
 * Adds the ranks of a year, from 1, ties at their middle; out: the sum of t³ − t over groups of t equal values. Values
 * of a year stand in no order that a branch could foresee, so comparisons are counted, not branched on.
 */
function addRanks(totals: Float64Array, level: Float64Array, { start, end }: Part): number {
  let ties = 0;
  for (let at = start; at < end; at += 1) {
    const value = level[at] ?? 0;
    let less = 0;
    let atMost = 0;
    for (let other = start; other < end; other += 1) {
      const against = level[other] ?? 0;
      less += Number(against < value);
      atMost += Number(against <= value);
    }
    const same = atMost - less;
    totals[at - start] = (totals[at - start] ?? 0) + less + (same + 1) / 2;
    ties += same * same - 1;
  }
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
