import { DomainError } from '@heed/domain/errors';
import { whatIsMissing } from '@heed/domain/review/next-plan';
import type { Outcome } from '@heed/domain/review/outcome';
import { PARTNER_LABELS, StatutoryPartner } from '@heed/domain/vocabulary';

import { act, type Action } from '../action.ts';
import { audit, touchThemes } from '../record-step.ts';
import { makeNextPlanVersion } from '../plan/make-next-plan-version.ts';
import { lockOpenReview } from './record-outcome.ts';

/**
 * Closes a review once every theme of the priority has an outcome and all three partners have said where they stand,
 * and makes the next version of the plan. Throws RULE, naming what is missing.
 */
export function closeReview(
  action: Action,
  { ref }: { ref: string },
): Promise<{ version: number }> {
  return act(action, 'review.decide', async (step) => {
    const { tx, now, today } = step;
    const review = await lockOpenReview(step, ref);
    const outcomes = (await tx.reviewOutcome.findMany({ where: { reviewId: review.id } })).map(
      (row) => ({ ...row, outcome: row.outcome as Outcome }),
    );
    const positions = await tx.reviewPosition.findMany({ where: { reviewId: review.id } });
    const priority = await tx.planPriority.findFirstOrThrow({
      where: { planVersionId: review.planVersionId, code: review.priorityCode },
      include: { themes: true },
    });
    const missing = whatIsMissing({
      planThemes: priority.themes,
      outcomes,
      partners: StatutoryPartner.options.map((partner) => PARTNER_LABELS[partner]),
      positions: positions.map(({ partner }) => ({
        partner: PARTNER_LABELS[StatutoryPartner.parse(partner)],
      })),
    });
    if (missing.length > 0) {
      throw new DomainError('RULE', missing.join('. '), undefined, { missing });
    }
    const next = await makeNextPlanVersion(step, {
      fromVersionId: review.planVersionId,
      priorityCode: review.priorityCode,
      outcomes,
      reviewId: review.id,
    });
    await tx.priorityReview.update({
      where: { id: review.id },
      data: {
        status: 'closed',
        closedOn: new Date(today),
        closedAt: now,
        nextPlanVersionId: next.id,
      },
    });
    await audit(step, {
      action: 'review.closed',
      objectKind: 'priority_review',
      objectId: review.id,
      payload: { ref, planVersion: next.version },
    });
    await touchThemes(step, next.changedThemeCodes);
    return { version: next.version };
  });
}
