import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { CHOSEN_CHARTS, choosableCharts } from '@heed/trends/choice/override-chart';
import { z } from 'zod';

import { act, type Action } from '../../action.ts';
import { refuseIdentifiers } from '../../evidence/screen-text.ts';
import { audit, emit } from '../../record-step.ts';
import { loadMeasureSeries } from '../load-measure-series.ts';
import { followsTheYear, periodsPerYear } from '../measure-values.ts';
import { lockIndicator } from '../lock-indicator.ts';

export const ChooseMeasureChart = z.strictObject({
  code: z.string().min(1).max(80),
  chart: z.enum(CHOSEN_CHARTS, { error: 'Choose a chart' }),
  reason: textField({ label: 'your reason', most: 2_000 }),
});
export type ChooseMeasureChart = z.infer<typeof ChooseMeasureChart>;

/**
 * Puts a chart in place of the automatic one, or of the one chosen before, and has the measure judged again. Throws
 * NOT_FOUND; INVALID for a chart that does not fit the figures; CONFLICT for the one that stands already.
 */
export function chooseMeasureChart(action: Action, input: ChooseMeasureChart): Promise<void> {
  return act(action, 'scorecard.judge', async (step) => {
    const { tx, partnershipId, now } = step;
    const { code, chart, reason } = input;
    refuseIdentifiers({ reason }, step.today);
    const { id: indicatorId } = await lockIndicator(step, code);
    const { choice, counted, indicator } = await loadMeasureSeries(step, indicatorId);
    const perYear = periodsPerYear(indicator.frequency);
    const charts = followsTheYear(indicator.frequency)
      ? []
      : choosableCharts({ ...counted, perYear });
    if (!charts.includes(chart)) {
      throw new DomainError('INVALID', 'This chart does not fit the figures', 'chart');
    }
    if (choice.override?.chart === chart) {
      throw new DomainError('CONFLICT', 'This chart was chosen already and still stands.');
    }
    await tx.chartChoice.create({
      data: {
        partnershipId,
        indicatorId,
        chart,
        reason,
        chosenById: action.actor.personId,
        chosenAt: now,
      },
      select: { id: true },
    });
    await audit(step, {
      action: 'chart.chosen',
      objectKind: 'indicator',
      objectId: indicatorId,
      payload: { code, chart, automatic: choice.chart, reason },
    });
    await emit(step, 'indicator.changed', { indicatorId });
  });
}
