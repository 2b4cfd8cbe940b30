import { isCivilDate } from '@heed/domain/calendar/civil-date';
import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { z } from 'zod';

import { act, type Action } from '../action.ts';
import { refuseIdentifiers } from '../evidence/screen-text.ts';
import { audit } from '../record-step.ts';
import { requireStanding } from '../themes/require-standing.ts';
import { lockSubmission } from '../submission.ts';

export const DECISIONS = {
  accept: 'Accept: we know and act already',
  watch: 'Watch: look again on a date',
  commission: 'Commission: ask for a piece of work',
  escalate: 'Escalate: take it to the partners’ leaders',
  dismiss: 'Dismiss: it is not what it seems',
} as const;
export type Decision = keyof typeof DECISIONS;

export const DecideTriage = z
  .strictObject({
    themeCode: z.string().min(1).max(80),
    decision: z.enum(Object.keys(DECISIONS) as [Decision, ...Decision[]], {
      error: 'Choose what happens next',
    }),
    reason: textField({ label: 'your reason', most: 4_000 }),
    reviewOn: z
      .string()
      .refine(isCivilDate, { error: 'Enter a real date, like 27 3 2027' })
      .nullable(),
    submissionKey: z.uuid(),
  })
  .refine((input) => input.decision === 'dismiss' || input.reviewOn !== null, {
    error: 'Enter when you will look at this again',
    path: ['reviewOn'],
  });
export type DecideTriage = z.infer<typeof DecideTriage>;

/**
 * Records what the executive decided on a theme, beside the evaluation and the alert it was decided on. Posting the form
 * twice records it once. Throws NOT_FOUND for an unknown theme, CONFLICT for one that stands no more, INVALID for a review date that has passed,
 * RULE for a reason that could identify someone.
 */
export function decideTriage(action: Action, input: DecideTriage): Promise<{ themeCode: string }> {
  return act(action, 'triage.decide', async (step) => {
    const { tx, partnershipId, now, today } = step;
    const { themeCode, decision, reason, reviewOn, submissionKey } = input;
    refuseIdentifiers({ reason }, today);
    await lockSubmission(step, submissionKey);
    await requireStanding(step, themeCode);
    if (reviewOn && reviewOn <= today) {
      throw new DomainError('INVALID', 'The review date must be in the future', 'reviewOn');
    }
    const posted = await tx.triageDecision.findUnique({
      where: { partnershipId_submissionKey: { partnershipId, submissionKey } },
      select: { id: true },
    });
    if (posted) return { themeCode };
    const [evaluation, alert] = [
      await tx.themeEvaluation.findFirst({
        where: { themeCode },
        orderBy: { evaluatedAt: 'desc' },
        select: { id: true },
      }),
      await tx.alert.findFirst({
        where: { themeCode, status: { not: 'closed' } },
        orderBy: { level: 'desc' },
        select: { id: true },
      }),
    ];
    const { id } = await tx.triageDecision.create({
      data: {
        partnershipId,
        themeCode,
        decision,
        reason,
        reviewOn: reviewOn ? new Date(reviewOn) : null,
        evaluationId: evaluation?.id ?? null,
        alertId: alert?.id ?? null,
        decidedById: action.actor.personId,
        decidedAt: now,
        submissionKey,
      },
      select: { id: true },
    });
    await audit(step, {
      action: 'triage.decided',
      objectKind: 'theme',
      objectId: themeCode,
      payload: { decision, reason, reviewOn, decisionId: id },
    });
    return { themeCode };
  });
}
