import type { MeasureAnalysis } from '@heed/trends/alert/analyse-measure';
import { compareLastYear, type YearComparison } from '@heed/trends/guards/compare-last-year';
import { moveOf, readPair, type PairAnswer } from '@heed/trends/guards/read-pair';

import type { Step } from '../../action.ts';
import type { LoadedSeries } from '../load-measure-series.ts';
import { pairOf } from './pair-of.ts';

export type Guards = {
  /** Sentences on figures that look back past a restart. */
  lookBack: string[];
  /** The newest figure beside the same time of last year, for a series that follows the year. */
  lastYear: YearComparison | null;
  /** What the measure says together with the one it is read beside. */
  pair: ({ code: string; name: string } & PairAnswer) | null;
};

/** What keeps the figures of a measure from being misread. */
export async function guardsOf(
  step: Step,
  { indicator, lookBack, observations, choice }: LoadedSeries,
  analysis: MeasureAnalysis,
): Promise<Guards> {
  const seasonal = choice.companions.includes('same_period_last_year');
  const compared = seasonal
    ? compareLastYear(
        observations.map(({ periodEnd, value }) => ({
          on: periodEnd.toISOString().slice(0, 10),
          value,
        })),
      )
    : [];
  const pair = await pairOf(step, indicator);
  return {
    lookBack: lookBack.map(({ sentence }) => sentence),
    lastYear: compared.at(-1) ?? null,
    pair: pair && {
      code: pair.code,
      name: pair.name,
      ...readPair({ volume: moveOf(analysis.variation), conversion: moveOf(pair.variation) }),
    },
  };
}
