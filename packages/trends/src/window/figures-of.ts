import type { Figure, FigureKind } from './window-types.ts';

export type FigureSeries = {
  kind: FigureKind;
  values: readonly (number | null)[];
  /** Denominators of shares and rates, one for each value. */
  exposures?: readonly (number | null)[];
};

/** The periods that have a figure; a period without a value, or with a denominator of 0, has none. */
export function figuresOf({ values, exposures }: FigureSeries): Figure[] {
  const figures: Figure[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const y = values[at] ?? null;
    const exposure = exposures ? (exposures[at] ?? null) : 1;
    if (y !== null && exposure !== null && exposure > 0) figures.push({ at, y, exposure });
  }
  return figures;
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
