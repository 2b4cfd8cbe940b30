import { statisticalNeighbours } from '@heed/domain/plan/statistical-neighbours';
import { funnelLimitsAt, funnelOf, type Funnel } from '@heed/trends/funnel/funnel';

import type { Step } from '../../action.ts';
import type { LoadedSeries } from '../load-measure-series.ts';

export type PeerRow = { name: string; own: boolean; value: number | null; outlier: boolean };

export type Benchmarks = {
  period: string;
  england: number | null;
  region: { name: string; value: number | null } | null;
  /** The version of the neighbour set. */
  version: string;
  /** The area and its statistical neighbours, highest first; those without a figure come last. */
  rows: PeerRow[];
  /** The funnel of those with counts: shares in the measure's unit. Null with too few. */
  funnel: FunnelView | null;
};

export type FunnelView = {
  lower: number;
  upper: number;
  centre: number;
  outside: boolean;
  areas: { name: string; own: boolean; size: number; value: number; outlier: boolean }[];
  /** Limits by size, from the smallest group to the largest and a little beyond. */
  limits: { size: number; lower: number; upper: number }[];
};

/** Fewest councils for which a spread between them can be told. */
const LEAST_AREAS = 5;
/** Enough for a curve without corners. */
const CURVE_POINTS = 60;

type Figure = { value: number | null; numerator: number | null; denominator: number | null };

/**
 * The newest figure of a measure beside England, the region and the statistical neighbours, with the limits that allow
 * for how much such councils differ. Null for a count, which says nothing beside another council's.
 */
export async function benchmarksOf(
  { tx }: Step,
  { indicator, observations, england, series }: LoadedSeries,
): Promise<Benchmarks | null> {
  const at = observations.findLastIndex(({ value }) => value !== null);
  const newest = observations[at];
  if (!newest || !/^(%|per )/.test(indicator.unit)) return null;
  const partnership = await tx.partnership.findFirstOrThrow();
  const set = statisticalNeighbours(partnership.laCode);
  const peers = await tx.peerFigure.findMany({
    where: { indicatorId: indicator.id, period: newest.period },
  });
  const region =
    partnership.regionCode === null
      ? null
      : await tx.observation.findFirst({
          where: {
            indicatorId: indicator.id,
            areaCode: partnership.regionCode,
            period: newest.period,
            supersededAt: null,
          },
          select: { value: true },
        });
  const areas = [
    { name: partnership.areaName, own: true, figure: newest as Figure },
    ...(set?.neighbours ?? []).flatMap(({ name, onsCode }) => {
      const figure = peers.find(({ areaCode }) => areaCode === onsCode);
      return figure ? [{ name, own: false, figure: figure as Figure }] : [];
    }),
  ];
  const counted = areas.filter(({ figure }) => isShare(figure));
  const enough = counted.length >= LEAST_AREAS && counted.some(({ own }) => own);
  const funnel = enough ? funnelOf(counted.map(({ figure }) => shareOf(figure))) : null;
  const outliers = new Set(counted.filter((_, index) => funnel?.areas[index]?.outlier));
  const ownAt = counted.findIndex(({ own }) => own);
  const limits = funnel?.areas[ownAt]?.overdispersed;
  const { per } = series.measure;
  return {
    period: newest.periodLabel,
    england: england[at]?.value ?? null,
    region:
      partnership.regionName === null
        ? null
        : { name: partnership.regionName, value: region?.value ?? null },
    version: set?.version ?? '',
    rows: areas
      .map((area) => ({
        name: area.name,
        own: area.own,
        value: area.figure.value,
        outlier: outliers.has(area),
      }))
      .toSorted((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity)),
    funnel:
      funnel && limits
        ? {
            lower: limits.lower * per,
            upper: limits.upper * per,
            centre: funnel.target * per,
            outside: counted.some((area) => area.own && outliers.has(area)),
            areas: counted.map((area) => ({
              name: area.name,
              own: area.own,
              size: area.figure.denominator ?? 0,
              value: (per * (area.figure.numerator ?? 0)) / (area.figure.denominator ?? 1),
              outlier: outliers.has(area),
            })),
            limits: curveOf(
              funnel,
              counted.map(({ figure }) => figure.denominator ?? 1),
            ).map(({ size, lower, upper }) => ({ size, lower: lower * per, upper: upper * per })),
          }
        : null,
  };
}

/** Limits at even steps from a little below the smallest group to a little beyond the largest. */
function curveOf(
  funnel: Pick<Funnel, 'target' | 'tau2'>,
  sizes: readonly number[],
): FunnelView['limits'] {
  const from = Math.min(...sizes) * 0.9;
  const to = Math.max(...sizes) * 1.05;
  return Array.from({ length: CURVE_POINTS }, (_, at) => {
    const size = from + ((to - from) * at) / (CURVE_POINTS - 1);
    return { size, ...funnelLimitsAt(funnel, size) };
  });
}

function isShare({ numerator, denominator }: Figure): boolean {
  return numerator !== null && denominator !== null && denominator > 0 && numerator <= denominator;
}

function shareOf({ numerator, denominator }: Figure): { num: number; den: number } {
  return { num: numerator ?? 0, den: denominator ?? 1 };
}
