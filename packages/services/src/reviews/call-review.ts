import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { z } from 'zod';

import { act, type Action } from '../action.ts';
import { refuseIdentifiers } from '../evidence/screen-text.ts';
import { audit } from '../record-step.ts';

export const CallReview = z.strictObject({
  reason: textField({ label: 'why a review is needed now', most: 2_000 }),
});
export type CallReview = z.infer<typeof CallReview>;

/**
 * One statutory partner, or the scrutineer, calls for a review (trigger T7). Nobody else's agreement is needed.
 * Throws RULE for someone who speaks for none of them, or for a reason that could identify someone.
 */
export function callReview(action: Action, { reason }: CallReview): Promise<{ callId: string }> {
  return act(action, 'review.call', async (step) => {
    const by = action.actor.roles.includes('scrutineer') ? 'scrutineer' : action.actor.partner;
    if (!by) {
      throw new DomainError(
        'RULE',
        'Only a statutory partner or the scrutineer can call a review.',
      );
    }
    refuseIdentifiers({ reason }, step.today);
    const { id } = await step.tx.reviewCall.create({
      data: {
        partnershipId: step.partnershipId,
        by,
        calledOn: new Date(step.today),
        reason,
        personId: action.actor.personId,
      },
      select: { id: true },
    });
    await audit(step, {
      action: 'review.called',
      objectKind: 'review_call',
      objectId: id,
      payload: { by, reason },
    });
    return { callId: id };
  });
}
