import type { Benchmarks } from '@heed/services/scorecard/peers/benchmarks-of';

import { figureInWords } from './figure.ts';

type Style = { unit: string; decimals: number };

/** The newest figure beside England, the region and the councils most like the area; null where there is nothing beside it. */
export function presentBenchmarks(benchmarks: Benchmarks | null, style: Style) {
  if (!benchmarks) return null;
  const { period, england, region, rows, version, funnel } = benchmarks;
  const others = rows.filter(({ own }) => !own);
  if (others.length === 0 && !region) return null;
  return {
    period,
    rows: [
      { key: 'England', value: figureInWords(england, style) },
      ...(region ? [{ key: region.name, value: figureInWords(region.value, style) }] : []),
    ],
    neighbours:
      others.length === 0
        ? null
        : {
            summary: `Beside the ${others.length} councils most like it (model of ${version})`,
            rows: rows.map(({ name, own, value, outlier }) => ({
              name,
              own,
              figure: figureInWords(value, style),
              outlier,
            })),
          },
    funnel: funnel && funnelWords(funnel, style),
  };
}

export type PresentedBenchmarks = NonNullable<ReturnType<typeof presentBenchmarks>>;

function funnelWords(
  { lower, upper, centre, outside }: NonNullable<Benchmarks['funnel']>,
  style: Style,
): string {
  const show = (value: number) => figureInWords(value, style);
  const span = `${show(lower)} to ${show(upper)}`;
  return outside
    ? `Together they stand at ${show(centre)}. Councils of this kind and size lie within ${span}; this figure lies outside.`
    : `Together they stand at ${show(centre)}. Councils of this kind and size lie within ${span}, and so does this figure.`;
}
