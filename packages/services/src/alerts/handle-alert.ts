import { stepAlert, type AlertStatus } from '@heed/domain/alert/handling';
import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { z } from 'zod';

import { act, type Action } from '../action.ts';
import { refuseIdentifiers } from '../evidence/screen-text.ts';
import { audit } from '../record-step.ts';
import { assignablePeople } from './assignable-people.ts';
import { addTransition } from './raise-alert.ts';

const Ref = z.string().min(1).max(40);

/** What a person does with an alert. */
export const HandleAlert = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('acknowledge'), ref: Ref }),
  z.strictObject({
    step: z.literal('assign'),
    ref: Ref,
    personId: z.uuid({ error: 'Choose who takes this on' }),
  }),
  z.strictObject({
    step: z.literal('close'),
    ref: Ref,
    reason: textField({ label: 'why it is closed', most: 2_000 }),
  }),
]);
export type HandleAlert = z.infer<typeof HandleAlert>;

/**
 * Acknowledges, assigns or closes an alert. Of two people who act at once the second gets CONFLICT if the step no
 * longer fits. Throws NOT_FOUND for an unknown reference, INVALID for a person who is not here or may not read it,
 * RULE for a reason that could identify someone.
 */
export function handleAlert(action: Action, input: HandleAlert): Promise<{ status: AlertStatus }> {
  return act(action, 'alert.handle', async (step) => {
    const { tx, partnershipId, now, today } = step;
    const reason = input.step === 'close' ? input.reason : null;
    refuseIdentifiers({ reason }, today);
    const locked = await tx.$queryRaw<{ id: string; status: AlertStatus }[]>`
      select id, status from alert where ref = ${input.ref} for update`;
    const alert = locked[0];
    if (!alert) throw new DomainError('NOT_FOUND', `There is no alert ${input.ref}.`);
    const status = stepAlert(alert.status, input.step);
    if (input.step === 'assign') {
      const people = await assignablePeople(step);
      if (!people.some(({ id }) => id === input.personId))
        throw new DomainError('INVALID', 'Choose who takes this on', 'personId');
    }
    const updated = await tx.alert.update({
      where: { partnershipId_ref: { partnershipId, ref: input.ref } },
      data: {
        status,
        updatedAt: now,
        ...(input.step === 'assign' && { assignedToId: input.personId }),
        ...(input.step === 'close' && { closedAt: now }),
      },
    });
    await addTransition(step, {
      alert: updated,
      kind: input.step,
      fromStatus: alert.status,
      reason,
    });
    await audit(step, {
      action: `alert.${status}`,
      objectKind: 'alert',
      objectId: alert.id,
      payload: { ref: input.ref, reason },
    });
    return { status };
  });
}
