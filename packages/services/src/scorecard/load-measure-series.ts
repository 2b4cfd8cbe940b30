import type { Indicator, Observation } from '@heed/db/generated/prisma/client';
import type { Measure, MeasurePeriod } from '@heed/trends/alert/alert-types';
import type { MeasureSeries } from '@heed/trends/alert/measure-facts';
import { ENGLAND as ENGLAND_AREA } from '@heed/tabular/areas';
import { XMR_PRESETS } from '@heed/trends/xmr/presets';

import type { Step } from '../action.ts';
import { loadHidden, protectFigures } from './protect-figures.ts';

/** Code under which England's figures are kept. */
export const ENGLAND = ENGLAND_AREA.code;

export type LoadedSeries = {
  indicator: Indicator;
  /** One for each period with a figure for the area, oldest first. */
  observations: Observation[];
  england: (Observation | null)[];
  series: MeasureSeries;
  /** Ids of figures, earlier versions too, that must not be shown: small counts and what would give them away. */
  hidden: ReadonlySet<string>;
};

/** The figures of one indicator that stand now and may be shown, beside England's, as the trend engine takes them. */
export async function loadMeasureSeries(step: Step, indicatorId: string): Promise<LoadedSeries> {
  const { tx } = step;
  const indicator = await tx.indicator.findUniqueOrThrow({ where: { id: indicatorId } });
  const partnership = await tx.partnership.findFirstOrThrow({ select: { areaCode: true } });
  const hidden = await loadHidden(step, [indicatorId]);
  const standing = await tx.observation.findMany({
    where: { indicatorId, supersededAt: null },
    orderBy: [{ periodEnd: 'asc' }, { period: 'asc' }],
  });
  const current = protectFigures(standing, hidden);
  const observations = current.filter((one) => one.areaCode === partnership.areaCode);
  const england = observations.map(
    (mine) =>
      current.find((other) => other.areaCode === ENGLAND && other.period === mine.period) ?? null,
  );
  const periods = observations.map((mine, index): MeasurePeriod => ({
    period: mine.periodLabel,
    value: mine.value,
    missing: mine.missing,
    numerator: mine.numerator,
    denominator: mine.denominator,
    benchmark: england[index]?.value ?? null,
  }));
  const baseline = lockedBaseline(indicator, observations);
  return {
    indicator,
    observations,
    england,
    hidden,
    series: {
      measure: measureOf(indicator),
      periods,
      preset: XMR_PRESETS['mdc-2023'],
      ...(baseline && { baseline }),
    },
  };
}

function measureOf(indicator: Indicator): Measure {
  const percentage = indicator.unit.startsWith('%');
  return {
    name: indicator.name,
    better: indicator.better as Measure['better'],
    unit: percentage ? '%' : '',
    decimals: indicator.decimals,
    per: percentage ? 100 : 1,
    comparable: indicator.benchmark !== null && percentage,
    benchmarkName: 'England',
  };
}

function lockedBaseline(
  { baselineFirst, baselineLast }: Indicator,
  observations: readonly Observation[],
): { first: number; last: number } | undefined {
  if (!baselineFirst || !baselineLast) return undefined;
  const first = observations.findIndex((one) => one.period >= baselineFirst);
  const last = observations.findLastIndex((one) => one.period <= baselineLast);
  return first >= 0 && last >= first ? { first, last } : undefined;
}
