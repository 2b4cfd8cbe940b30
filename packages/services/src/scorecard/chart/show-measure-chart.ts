import { DomainError } from '@heed/domain/errors';
import { chooseChart } from '@heed/trends/choice/choose-chart';
import { choosableCharts } from '@heed/trends/choice/override-chart';

import { act, type Action, type Step } from '../../action.ts';
import { loadMeasureSeries } from '../load-measure-series.ts';
import { followsTheYear, periodsPerYear } from '../measure-values.ts';

/** The chart of a measure, what Heed would choose, what may be chosen, and every choice that people made. */
export function showMeasureChart(action: Action, { code }: { code: string }) {
  return act(action, 'scorecard.read', async (step) => {
    const { tx, partnershipId } = step;
    const found = await tx.indicator.findUnique({
      where: { partnershipId_code: { partnershipId, code } },
      select: { id: true },
    });
    if (!found) throw new DomainError('NOT_FOUND', `There is no measure ${code}.`);
    const { indicator, choice, counted } = await loadMeasureSeries(step, found.id);
    const input = { ...counted, perYear: periodsPerYear(indicator.frequency) };
    const withTheYear = followsTheYear(indicator.frequency);
    return {
      code,
      name: indicator.name,
      reasons: choice.reasons,
      chosen: choice.override?.chart ?? null,
      /** Null where periods follow the school year: they are compared with last year's, on an XmR chart. */
      automatic: withTheYear ? null : chooseChart(input).chart,
      charts: withTheYear ? [] : choosableCharts(input),
      choices: await chartChoicesOf(step, found.id),
    };
  });
}

export type MeasureChartView = Awaited<ReturnType<typeof showMeasureChart>>;

/** Every chart that people chose for a measure, newest first, with their names. */
export async function chartChoicesOf({ tx }: Step, indicatorId: string) {
  const rows = await tx.chartChoice.findMany({
    where: { indicatorId },
    orderBy: [{ chosenAt: 'desc' }, { id: 'desc' }],
  });
  const ids = rows.flatMap((row) => [row.chosenById, row.withdrawnById ?? []].flat());
  const people = await tx.person.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null) => people.find((one) => one.id === id)?.name ?? null;
  return rows.map((row) => ({
    id: row.id,
    chart: row.chart,
    reason: row.reason,
    by: nameOf(row.chosenById),
    at: row.chosenAt,
    withdrawn: row.withdrawnAt && {
      by: nameOf(row.withdrawnById),
      at: row.withdrawnAt,
      reason: row.withdrawnReason ?? '',
    },
  }));
}
