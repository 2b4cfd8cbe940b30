import type { FigureKind, Figures } from './window-types.ts';

export type FigureSeries = {
  kind: FigureKind;
  values: readonly (number | null)[];
  /** Denominators of shares and rates, one for each value. */
  exposures?: readonly (number | null)[];
};

/** The periods that have a figure; a period without a value, or with a denominator of 0, has none. */
export function figuresOf({ values, exposures }: FigureSeries): Figures {
  const at: number[] = [];
  const y: number[] = [];
  const exposure: number[] = [];
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index] ?? null;
    const size = exposures ? (exposures[index] ?? null) : 1;
    if (value === null || size === null || !(size > 0)) continue;
    at.push(index);
    y.push(value);
    exposure.push(size);
  }
  return { at, y, exposure };
}

/**
 * The kind of a series nobody has named: with denominators a share, or a rate where a numerator exceeds its
 * denominator; without, a count where all values are whole and not negative, else a measured value.
 */
export function guessKind({ values, exposures }: Omit<FigureSeries, 'kind'>): FigureKind {
  if (exposures) {
    const above = values.some((y, at) => y !== null && y > (exposures[at] ?? Infinity));
    return above ? 'rate' : 'share';
  }
  const whole = values.every((y) => y === null || (Number.isInteger(y) && y >= 0));
  return whole ? 'count' : 'measure';
}
