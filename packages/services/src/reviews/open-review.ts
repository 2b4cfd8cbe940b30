import { DomainError } from '@heed/domain/errors';
import { receiptOf } from '@heed/domain/receipt';

import { act, type Action } from '../action.ts';
import { audit, emit } from '../record-step.ts';
import { nextReference } from '../reference.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { buildEvidencePack } from './build-evidence-pack.ts';
import { readTriggers } from './read-triggers.ts';
import { REVIEWED_PRIORITY } from './reviewed-priority.ts';

/**
 * Opens the review of the priority, or joins the fired triggers to the one that is open. The evidence is frozen as it
 * stands, with its hash. Throws RULE if no trigger calls for a review: opening needs one and nothing more.
 */
export function openReview(action: Action): Promise<{ ref: string }> {
  return act(action, 'review.open', async (step) => {
    const { tx, partnershipId, now, today, actorId } = step;
    const { triggers, review } = await readTriggers(step);
    const fired = triggers.filter((trigger) => trigger.held === null);
    const open = await tx.priorityReview.findFirst({ where: { status: 'open' } });
    if (fired.length === 0) {
      if (open) return { ref: open.ref };
      throw new DomainError('RULE', 'Nothing calls for a review now. A partner can call one.');
    }
    const plan = await currentPlan(step);
    const target = open ?? (await create());
    await tx.reviewTrigger.createMany({
      data: fired.map(({ key, code, theme, facts }) => ({
        partnershipId,
        reviewId: target.id,
        key,
        code,
        themeCode: theme,
        facts,
        joinedAt: now,
      })),
    });
    await audit(step, {
      action: open ? 'review.joined' : 'review.opened',
      objectKind: 'priority_review',
      objectId: target.id,
      payload: { ref: target.ref, keys: fired.map(({ key }) => key) },
    });
    if (!open) await emit(step, 'review.opened', { reviewId: target.id });
    return { ref: target.ref };

    async function create() {
      const evidencePack = await buildEvidencePack(step, { plan, triggers: fired });
      return tx.priorityReview.create({
        data: {
          partnershipId,
          ref: await nextReference(step, 'PR'),
          priorityCode: REVIEWED_PRIORITY,
          planVersionId: plan.id,
          status: 'open',
          evidenceIncomplete: review.evidenceIncomplete,
          evidencePack,
          evidencePackHash: receiptOf(evidencePack),
          openedById: actorId ?? action.actor.personId,
          openedOn: new Date(today),
          openedAt: now,
        },
      });
    }
  });
}
