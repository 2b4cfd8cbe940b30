import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { z } from 'zod';

import { act, type Action } from '../action.ts';
import { refuseIdentifiers } from '../evidence/screen-text.ts';
import { audit } from '../record-step.ts';

export const ReconcileTheme = z.strictObject({
  themeCode: z.string().min(1).max(80),
  finding: textField({ label: 'what you found', most: 2_000 }),
});
export type ReconcileTheme = z.infer<typeof ReconcileTheme>;

/**
 * Records why the sources on a theme contradict each other. The evidence stays as it is, and so does the state: what was
 * found stands beside it. Throws CONFLICT if no such task is open, RULE for text that could identify someone.
 */
export function reconcileTheme(
  action: Action,
  { themeCode, finding }: ReconcileTheme,
): Promise<void> {
  return act(action, 'theme.reconcile', async (step) => {
    refuseIdentifiers({ finding }, step.today);
    const { count } = await step.tx.reconcileTask.updateMany({
      where: { themeCode, status: 'open' },
      data: { status: 'reconciled', finding, closedById: step.actorId, closedAt: step.now },
    });
    if (count === 0) {
      throw new DomainError('CONFLICT', 'This was reconciled already, or it settled', 'finding');
    }
    await audit(step, {
      action: 'theme.reconciled',
      objectKind: 'theme',
      objectId: themeCode,
      payload: { finding },
    });
  });
}
