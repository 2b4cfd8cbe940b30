import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { z } from 'zod';

import { act, type Action } from '../../action.ts';
import { refuseIdentifiers } from '../../evidence/screen-text.ts';
import { audit, emit } from '../../record-step.ts';
import { lockIndicator } from '../lock-indicator.ts';

export const WithdrawMeasureChart = z.strictObject({
  code: z.string().min(1).max(80),
  reason: textField({ label: 'your reason', most: 2_000 }),
});
export type WithdrawMeasureChart = z.infer<typeof WithdrawMeasureChart>;

/**
 * Goes back to the automatic choice of a chart, whatever was chosen before, and has the measure judged again. Throws
 * NOT_FOUND, or CONFLICT where nobody chose one.
 */
export function withdrawMeasureChart(action: Action, input: WithdrawMeasureChart): Promise<void> {
  return act(action, 'scorecard.judge', async (step) => {
    const { code, reason } = input;
    refuseIdentifiers({ reason }, step.today);
    const { id: indicatorId } = await lockIndicator(step, code);
    const { count } = await step.tx.chartChoice.updateMany({
      where: { indicatorId, withdrawnAt: null },
      data: {
        withdrawnById: action.actor.personId,
        withdrawnReason: reason,
        withdrawnAt: step.now,
      },
    });
    if (count === 0) throw new DomainError('CONFLICT', 'The choice is automatic already.');
    await audit(step, {
      action: 'chart.withdrawn',
      objectKind: 'indicator',
      objectId: indicatorId,
      payload: { code, reason },
    });
    await emit(step, 'indicator.changed', { indicatorId });
  });
}
