import type { PriorityReview } from '@heed/db/generated/prisma/client';
import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import type { RecordOutcome } from '@heed/domain/review/outcome';
import { PARTNER_LABELS, StatutoryPartner } from '@heed/domain/vocabulary';
import { z } from 'zod';

import { act, type Action, type Step } from '../action.ts';
import { refuseIdentifiers } from '../evidence/screen-text.ts';
import { audit } from '../record-step.ts';

/** Records what the review decides of one theme; deciding again replaces it while the review is open. */
export function recordOutcome(action: Action, input: RecordOutcome): Promise<void> {
  return act(action, 'review.decide', async (step) => {
    const review = await lockOpenReview(step, input.ref);
    const { subject, outcome, into, title, reason } = input;
    refuseIdentifiers({ title, reason }, step.today);
    await checkThemes(step, review, input);
    const decided = {
      outcome,
      into,
      title,
      reason,
      decidedById: action.actor.personId,
      decidedAt: step.now,
    };
    await step.tx.reviewOutcome.upsert({
      where: { reviewId_subject: { reviewId: review.id, subject } },
      create: { partnershipId: step.partnershipId, reviewId: review.id, subject, ...decided },
      update: decided,
    });
    await audit(step, {
      action: 'review.theme_decided',
      objectKind: 'priority_review',
      objectId: review.id,
      payload: { subject, outcome, into, title, reason },
    });
  });
}

/** The theme decided on, and the one it goes to, must be there. Throws INVALID. */
async function checkThemes(
  { tx }: Step,
  { planVersionId, priorityCode }: PriorityReview,
  { subject, outcome, into }: RecordOutcome,
): Promise<void> {
  const [kind, code = ''] = subject.split(':');
  const isPlanTheme = async (wanted: string) =>
    (await tx.planTheme.count({
      where: { code: wanted, priority: { planVersionId, code: priorityCode } },
    })) > 0;
  const isTheme = async (wanted: string) =>
    (await tx.theme.count({ where: { code: wanted, retiredOn: null } })) > 0;
  if (!(await (kind === 'plan' ? isPlanTheme(code) : isTheme(code)))) {
    throw new DomainError('INVALID', 'Choose a theme of this review', 'subject');
  }
  if (outcome === 'merge' && (into === code || !(await isPlanTheme(into ?? '')))) {
    throw new DomainError('INVALID', 'Choose another theme of this priority', 'into');
  }
  if (outcome === 'replace' && !(await isTheme(into ?? ''))) {
    throw new DomainError('INVALID', 'Choose the theme that takes its place', 'into');
  }
}

export const RecordPosition = z
  .strictObject({
    ref: z.string().min(1).max(40),
    partner: StatutoryPartner,
    position: z.enum(['agrees', 'dissents'], { error: 'Choose where they stand' }),
    reason: textField({ label: 'why they dissent', most: 2_000, optional: true }).nullable(),
  })
  .refine((input) => input.position === 'agrees' || Boolean(input.reason), {
    error: 'Enter why they dissent',
    path: ['reason'],
  });
export type RecordPosition = z.infer<typeof RecordPosition>;

/** Records where one of the three statutory partners stands on the outcome; dissent is kept with its reason. */
export function recordPosition(action: Action, input: RecordPosition): Promise<void> {
  return act(action, 'review.decide', async (step) => {
    const review = await lockOpenReview(step, input.ref);
    const { partner, position, reason } = input;
    refuseIdentifiers({ reason }, step.today);
    const data = { position, reason, recordedById: action.actor.personId, recordedAt: step.now };
    await step.tx.reviewPosition.upsert({
      where: { reviewId_partner: { reviewId: review.id, partner } },
      create: { partnershipId: step.partnershipId, reviewId: review.id, partner, ...data },
      update: data,
    });
    await audit(step, {
      action: 'review.position_recorded',
      objectKind: 'priority_review',
      objectId: review.id,
      payload: { partner: PARTNER_LABELS[partner], position, reason },
    });
  });
}

/** The open review of a reference, locked. Throws NOT_FOUND, or CONFLICT if it is closed. */
export async function lockOpenReview(step: Step, ref: string): Promise<PriorityReview> {
  await step.tx.$queryRaw`select id::text from priority_review where ref = ${ref} for update`;
  const review = await step.tx.priorityReview.findFirst({ where: { ref } });
  if (!review) throw new DomainError('NOT_FOUND', `There is no review ${ref}.`);
  if (review.status !== 'open') {
    throw new DomainError('CONFLICT', 'This review is closed. Its outcome stands.');
  }
  return review;
}
