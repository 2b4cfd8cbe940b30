import type { ExpectedReturn } from '@heed/domain/chasing/expected-return';
import type { Refusal } from '@heed/trends/choice/choice-types';
import { z } from 'zod';

import { act, type Action } from '../action.ts';
import { returnOf } from './catalogue/return-of.ts';
import { ENGLAND } from './load-measure-series.ts';
import { loadHidden, protectFigures } from './protect-figures.ts';

export type ScorecardRow = {
  code: string;
  name: string;
  unit: string;
  decimals: number;
  better: string;
  frequency: string;
  priority: boolean;
  owner: string;
  /** Whether a published file feeds it; if not, its owner's own return does. */
  published: boolean;
  /** Newest figures of the area, oldest first, at most 13; null is missing. */
  values: (number | null)[];
  latest: { period: string; value: number | null; missing: string | null } | null;
  england: number | null;
  status: string;
  /** Why no rule is applied to its figures; null where rules are. */
  refusal: Refusal | null;
  variation: string;
  assurance: string | null;
  newMeasure: boolean;
  alertRef: string | null;
  /** How its next figure stands: up to date, due, late, or no data at all. */
  expected: ExpectedReturn;
};

const SHOWN_PERIODS = 13;

/** Every indicator with its newest figures and what the trend engine said last; those without a figure come last. */
export function listScorecard(action: Action): Promise<ScorecardRow[]> {
  return act(action, 'scorecard.read', async (step) => {
    const { tx } = step;
    const { areaCode } = await tx.partnership.findFirstOrThrow({ select: { areaCode: true } });
    const indicators = await tx.indicator.findMany({
      orderBy: { position: 'asc' },
      include: {
        observations: {
          where: { supersededAt: null, areaCode: { in: [areaCode, ENGLAND] } },
          orderBy: { periodEnd: 'asc' },
        },
        evaluations: { orderBy: { createdAt: 'desc' }, take: 1 },
      },
    });
    const alerts = await tx.alert.findMany({
      where: { status: { not: 'closed' }, indicatorId: { not: null } },
      select: { ref: true, indicatorId: true },
    });
    const organisations = await tx.organisation.findMany({ select: { code: true, name: true } });
    const hidden = await loadHidden(step, null);
    const rows = indicators.map((indicator): ScorecardRow => {
      const mine = protectFigures(
        indicator.observations.filter((one) => one.areaCode === areaCode),
        hidden,
      );
      const latest = mine.at(-1);
      const evaluation = indicator.evaluations[0];
      const { code, name, unit, decimals, better, frequency, priority, ownerCode } = indicator;
      const owner = organisations.find((one) => one.code === ownerCode)?.name ?? ownerCode;
      return {
        code,
        name,
        unit,
        decimals,
        better,
        frequency,
        priority,
        owner,
        published: Array.isArray(indicator.sources) && indicator.sources.length > 0,
        values: mine.slice(-SHOWN_PERIODS).map((one) => one.value),
        latest: latest
          ? { period: latest.periodLabel, value: latest.value, missing: latest.missing }
          : null,
        england:
          indicator.observations.find(
            (one) => one.areaCode === ENGLAND && one.period === latest?.period,
          )?.value ?? null,
        status: evaluation?.status ?? 'none',
        refusal: refusalOf(evaluation?.choice),
        variation: evaluation?.variation ?? 'none',
        assurance: evaluation?.assurance ?? null,
        newMeasure: evaluation?.newMeasure ?? false,
        expected: returnOf(indicator, { newestEnd: latest?.periodEnd ?? null, today: step.today }),
        alertRef: alerts.find((alert) => alert.indicatorId === indicator.id)?.ref ?? null,
      };
    });
    return [...rows.filter((row) => row.latest), ...rows.filter((row) => !row.latest)];
  });
}

const StoredRefusal = z.object({
  refusal: z.enum(['too_few_points', 'season', 'autocorrelation'] satisfies Refusal[]).nullable(),
});

/** Of the choice of a chart as stored with an evaluation; a measure never judged has none. */
function refusalOf(choice: unknown): Refusal | null {
  return StoredRefusal.safeParse(choice).data?.refusal ?? null;
}
