import type { Areas } from '../areas.ts';
import type { CatalogueIndicator } from '../catalogue.ts';
import { readFigureCell } from '../cells/read-figure.ts';
import { atDecimals } from '../cells/read-number.ts';
import type { Yardstick } from '../tables/figure.ts';
import { areaOfFigure } from './area-of-figure.ts';
import type { ImportMapping } from './mapping.ts';

/** What a file says beside the figures of an indicator. Nothing becomes of it until a person says so. */
export type Offer = {
  indicator: string;
  kind: 'target' | 'tolerance' | 'comparison';
  /** What its column is headed. */
  heading: string;
  value: number;
};

type Context = {
  mapping: ImportMapping;
  indicators: readonly CatalogueIndicator[];
  areas: Areas;
};

/** A page can show so many. */
const MOST = 200;

/** The targets, tolerances and averages that stand beside mapped figures of the own area and can be read as numbers. */
export function offersOf(
  yardsticks: readonly Yardstick[],
  { mapping, indicators, areas }: Context,
): Offer[] {
  const offers = yardsticks.flatMap((yardstick) => {
    const entry = mapping.entries.find(
      ({ measure, part }) => measure === yardstick.measure && part === 'value',
    );
    const indicator = indicators.find(({ code }) => code === entry?.indicator);
    const cell = readFigureCell(yardstick.raw);
    const own = areaOfFigure(yardstick, areas)?.code === areas.local.code;
    if (!indicator || !own || cell.kind !== 'value') return [];
    if (cell.measuredIn === 'share' && indicator.unit !== '%') return [];
    const { heading } = yardstick;
    const value = atDecimals(cell.value, indicator.decimals);
    return [{ indicator: indicator.code, kind: kindOf(heading), heading, value }];
  });
  return offers.slice(0, MOST);
}

function kindOf(heading: string): Offer['kind'] {
  if (/targets?$/i.test(heading.trim())) return 'target';
  return /(tolerances?|threshold|red|amber|green)$/i.test(heading.trim())
    ? 'tolerance'
    : 'comparison';
}
