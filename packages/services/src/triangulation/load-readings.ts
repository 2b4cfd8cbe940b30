import { londonDate } from '@heed/domain/calendar/london';
import { returnOf } from '@heed/domain/plan/published-return';
import { tagsOfToday } from '@heed/domain/taxonomy/todays-theme';
import type { TriangulationInput } from '@heed/domain/triangulation/input';

import type { Step } from '../action.ts';
import { loadPairReadings } from '../scorecard/guards/pair-readings.ts';
import { sourcesOf } from '../scorecard/returns/sources-of.ts';

type Reading = NonNullable<TriangulationInput['readings']>[number];

/** What `indicator_evaluation.signals` holds: the reading as the trend engine gives it. */
export type StoredSignals = {
  points: number;
  signals: { rule: string; side?: 'high' | 'low' }[];
  confirmed: boolean;
  value: number | null;
  previous: number | null;
};

/**
 * The newest evaluation of each indicator and period that bears on these themes, as readings. `merged` gives the themes
 * for which those that stand no more count.
 */
export async function loadReadings(
  step: Step,
  themeCodes: readonly string[],
  merged: ReadonlyMap<string, string>,
): Promise<Reading[]> {
  const indicators = await step.tx.indicator.findMany({
    where: { themes: { some: { themeCode: { in: [...themeCodes] } } } },
    orderBy: { code: 'asc' },
    include: {
      themes: { orderBy: { themeCode: 'asc' } },
      evaluations: { orderBy: [{ periodEnd: 'asc' }, { createdAt: 'asc' }] },
    },
  });
  const pairReading = await loadPairReadings(step);
  return indicators.flatMap((indicator) => {
    const inReturn = returnOf(sourcesOf(indicator))?.code;
    const newest = new Map(indicator.evaluations.map((one) => [one.period, one]));
    return [...newest.values()].map((evaluation): Reading => {
      const stored = evaluation.signals as unknown as StoredSignals;
      return {
        id: `${indicator.code}:${evaluation.period}`,
        indicator: indicator.code,
        themes: tagsOfToday(
          indicator.themes.map(({ themeCode, role }) => ({ code: themeCode, role })),
          merged,
        ),
        agency: indicator.ownerCode,
        better: indicator.better,
        periodEnd: evaluation.periodEnd.toISOString().slice(0, 10),
        recordedAt: londonDate(evaluation.createdAt),
        points: stored.points,
        signals: stored.signals,
        confirmed: stored.confirmed,
        priority: indicator.priority,
        ...(indicator.better === 'context' && {
          pairReading: pairReading({ ...evaluation, code: indicator.code }),
        }),
        // The series of a return speak for it, each of them once.
        ...(inReturn === undefined
          ? { value: stored.value, previous: stored.previous }
          : { return: inReturn }),
      } as Reading;
    });
  });
}
