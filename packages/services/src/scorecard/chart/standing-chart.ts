import { londonDate } from '@heed/domain/calendar/london';
import { CHOSEN_CHARTS, type ChartOverride } from '@heed/trends/choice/override-chart';

import type { Step } from '../../action.ts';

/** The chart that a person chose for a measure and nobody took back; null if there is none. `by` is the person's id. */
export async function standingChart(
  { tx }: Pick<Step, 'tx'>,
  indicatorId: string,
): Promise<ChartOverride | null> {
  const row = await tx.chartChoice.findFirst({
    where: { indicatorId, withdrawnAt: null },
    orderBy: [{ chosenAt: 'desc' }, { id: 'desc' }],
  });
  const chart = CHOSEN_CHARTS.find((one) => one === row?.chart);
  if (!row || !chart) return null;
  return { chart, reason: row.reason, by: row.chosenById, on: londonDate(row.chosenAt) };
}
