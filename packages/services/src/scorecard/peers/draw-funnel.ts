import { funnelChart } from '@heed/charts/funnel-chart';
import type { FunnelInput } from '@heed/charts/funnel-input';

import type { LoadedSeries } from '../load-measure-series.ts';
import type { Benchmarks } from './benchmarks-of.ts';

/** The funnel of a measure for a wide page and a narrow one; null where there is none to draw. */
export function drawFunnel(
  benchmarks: Benchmarks | null,
  { indicator, series }: Pick<LoadedSeries, 'indicator' | 'series'>,
): { wide: { svg: string }; narrow: { svg: string } } | null {
  const funnel = benchmarks?.funnel;
  const own = funnel?.areas.find((area) => area.own);
  if (!benchmarks || !funnel || !own) return null;
  const input: Omit<FunnelInput, 'id'> = {
    title: `${own.name} lies ${own.outlier ? 'outside' : 'within'} what is usual for councils of its kind and size`,
    subtitle: `${indicator.name}, ${indicator.unit}, ${benchmarks.period}`,
    unit: series.measure.unit,
    decimals: indicator.decimals,
    sizeLabel: indicator.denominator ?? 'The number that the figure is a share of',
    centre: funnel.centre,
    areas: funnel.areas,
    limits: funnel.limits,
  };
  const id = `${indicator.code}-funnel`;
  return {
    wide: funnelChart({ ...input, id: `${id}-wide` }),
    narrow: funnelChart({ ...input, id: `${id}-narrow`, narrow: true }),
  };
}
