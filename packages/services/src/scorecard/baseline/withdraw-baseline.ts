import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { z } from 'zod';

import { act, type Action } from '../../action.ts';
import { refuseIdentifiers } from '../../evidence/screen-text.ts';
import { audit, emit } from '../../record-step.ts';

export const WithdrawBaseline = z.strictObject({
  id: z.uuid(),
  reason: textField({ label: 'your reason', most: 2_000 }),
});
export type WithdrawBaseline = z.infer<typeof WithdrawBaseline>;

/**
 * Takes a decision on limits back: the limits return to what they would be without it, and it stays in the ledger.
 * Throws NOT_FOUND, or CONFLICT for one that was withdrawn already.
 */
export function withdrawBaseline(
  action: Action,
  { id, reason }: WithdrawBaseline,
): Promise<{ code: string }> {
  return act(action, 'scorecard.judge', async (step) => {
    const { tx, now } = step;
    refuseIdentifiers({ reason }, step.today);
    const decision = await tx.baselineDecision.findUnique({ where: { id } });
    if (!decision) throw new DomainError('NOT_FOUND', 'There is no such decision.');
    const { count } = await tx.baselineDecision.updateMany({
      where: { id, withdrawnAt: null },
      data: {
        withdrawnById: action.actor.personId,
        withdrawnReason: reason,
        withdrawnAt: now,
      },
    });
    if (count === 0) throw new DomainError('CONFLICT', 'This decision was withdrawn already.');
    const { indicatorId, kind, firstPeriod, lastPeriod } = decision;
    const { code } = await tx.indicator.findUniqueOrThrow({
      where: { id: indicatorId },
      select: { code: true },
    });
    await audit(step, {
      action: 'baseline.withdrawn',
      objectKind: 'indicator',
      objectId: indicatorId,
      payload: { code, kind, firstPeriod, lastPeriod, reason },
    });
    await emit(step, 'indicator.changed', { indicatorId });
    return { code };
  });
}
