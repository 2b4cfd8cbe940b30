import type { ChartData, ChartFamily } from './chart-family.ts';

export type RawSeries = {
  /** Values, or numerators; null is missing. */
  amounts: readonly (number | null)[];
  /** Denominators, as many; without them the amounts are the values. */
  sizes?: readonly (number | null)[] | null | undefined;
};

/** Charts whose values are counted or timed, so that a denominator means nothing to them. */
const COUNTED: ReadonlySet<ChartFamily> = new Set(['c', 'g', 't']);

/**
 * What a chart of a family draws. A value is missing where its amount is, where its denominator is missing or not above
 * zero, or where it has no place on the chart (a time below zero). A moving range belongs to the later of its two points;
 * none reaches back over the `starts` of parts.
 */
export function chartData(
  family: ChartFamily,
  series: RawSeries,
  starts: readonly number[] = [],
): ChartData {
  const { amounts } = series;
  const sizes = COUNTED.has(family) ? null : series.sizes;
  const scale = amounts.map((_, index) => (sizes ? (sizes[index] ?? NaN) : 1));
  const values = amounts.map((amount, index) => {
    if (amount === null || !Number.isFinite(amount)) return null;
    const size = scale[index] ?? NaN;
    const value = size > 0 ? amount / size : NaN;
    const fits = Number.isFinite(value) && (family !== 't' || value >= 0);
    return fits ? value : null;
  });
  return {
    values: family === 'mr' ? rangesOf(values, starts) : values,
    amounts: amounts.map((amount) => amount ?? NaN),
    sizes: sizes ? scale.map((size, index) => (values[index] === null ? NaN : size)) : scale,
  };
}

function rangesOf(
  values: readonly (number | null)[],
  starts: readonly number[],
): (number | null)[] {
  return values.map((value, index) => {
    const before = starts.includes(index) ? null : (values[index - 1] ?? null);
    if (value === null || before === null) return null;
    const range = Math.abs(value - before);
    return Number.isFinite(range) ? range : null;
  });
}
