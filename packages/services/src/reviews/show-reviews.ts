import { DomainError } from '@heed/domain/errors';
import { receiptOf } from '@heed/domain/receipt';
import { whatIsMissing, type DecidedOutcome } from '@heed/domain/review/next-plan';
import type { Outcome } from '@heed/domain/review/outcome';
import { PARTNER_LABELS, StatutoryPartner } from '@heed/domain/vocabulary';

import { act, type Action, type Step } from '../action.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { readTriggers } from './read-triggers.ts';
import { REVIEWED_PRIORITY } from './reviewed-priority.ts';

/** Where the priority stands today: which triggers fire, the review that is open, and the ones before it. */
export function showReviews(action: Action) {
  return act(action, 'review.read', async (step) => {
    const plan = await currentPlan(step);
    const answer = await readTriggers(step);
    const reviews = await step.tx.priorityReview.findMany({
      orderBy: { openedAt: 'desc' },
      select: { ref: true, status: true, openedOn: true, closedOn: true },
    });
    const priority = plan.priorities.find((one) => one.code === REVIEWED_PRIORITY);
    return {
      priority: { code: REVIEWED_PRIORITY, title: priority?.title ?? 'Think Family' },
      planVersion: plan.version,
      calendar: answer.calendar,
      triggers: answer.triggers,
      action: answer.review.action,
      reviews: reviews.map((review) => ({
        ref: review.ref,
        status: review.status,
        openedOn: review.openedOn.toISOString().slice(0, 10),
        closedOn: review.closedOn?.toISOString().slice(0, 10) ?? null,
      })),
    };
  });
}

/** What a frozen pack holds, as far as its page shows it. */
export type EvidencePackView = {
  frozenAt: string;
  asOf: string;
  priority: {
    code: string;
    title: string;
    themes: { code: string; title: string; themeCodes: string[] }[];
  };
  themes: {
    code: string;
    name: string;
    standing: string;
    impact: number | null;
    state: string;
    level: number;
    score: number;
    sentence: string;
    receipt: string | null;
  }[];
  items: {
    ref: string;
    stream: string;
    polarity: string;
    observedOn: string;
    scope: string;
    themes: { themeCode: string; role: string }[];
    title: string;
    source: string;
    text: string;
  }[];
  alerts: { ref: string; title: string; themeCode: string; level: number }[];
  decisions: { themeCode: string; decision: string; reason: string; decidedAt: string }[];
};

/** One review: why it was opened, its frozen evidence and whether the hash still fits, and what was decided so far. */
export function showReview(action: Action, { ref }: { ref: string }) {
  return act(action, 'review.read', async (step) => {
    const { tx, partnershipId } = step;
    const review = await tx.priorityReview.findUnique({
      where: { partnershipId_ref: { partnershipId, ref } },
      include: {
        triggers: { orderBy: { joinedAt: 'asc' } },
        outcomes: { orderBy: { decidedAt: 'asc' } },
        positions: true,
      },
    });
    if (!review) throw new DomainError('NOT_FOUND', `There is no review ${ref}.`);
    const pack = review.evidencePack as unknown as EvidencePackView;
    const next = review.nextPlanVersionId
      ? await tx.planVersion.findUnique({
          where: { id: review.nextPlanVersionId },
          select: { version: true },
        })
      : null;
    const outcomes = review.outcomes.map(
      ({ subject, outcome, into, title, reason, decidedAt }) => ({
        subject,
        outcome: outcome as Outcome,
        into,
        title,
        reason,
        decidedAt,
      }),
    );
    return {
      ref: review.ref,
      status: review.status,
      openedOn: review.openedOn.toISOString().slice(0, 10),
      closedOn: review.closedOn?.toISOString().slice(0, 10) ?? null,
      evidenceIncomplete: review.evidenceIncomplete,
      triggers: review.triggers.map(({ key, code, themeCode, facts }) => ({
        key,
        code,
        themeCode,
        facts: facts as Record<string, unknown>,
      })),
      pack,
      packHash: review.evidencePackHash,
      packIntact: receiptOf(review.evidencePack) === review.evidencePackHash,
      outcomes,
      positions: review.positions.map(({ partner, position, reason }) => ({
        partner: StatutoryPartner.parse(partner),
        position,
        reason,
      })),
      missing: whatIsMissing({
        planThemes: pack.priority.themes,
        outcomes,
        partners: StatutoryPartner.options.map((partner) => PARTNER_LABELS[partner]),
        positions: review.positions.map(({ partner }) => ({
          partner: PARTNER_LABELS[StatutoryPartner.parse(partner)],
        })),
      }),
      ends: await actionsThatEnd(step, review, outcomes),
      nextVersion: next?.version ?? null,
    };
  });
}

export type ReviewView = Awaited<ReturnType<typeof showReview>>;

/** Actions of the plan that end with the themes that step down. */
async function actionsThatEnd(
  { tx }: Step,
  { planVersionId, priorityCode }: { planVersionId: string; priorityCode: string },
  outcomes: readonly DecidedOutcome[],
): Promise<{ code: string; text: string }[]> {
  const leaving = outcomes.flatMap(({ subject, outcome }) =>
    outcome === 'step_down' ? [subject.slice('plan:'.length)] : [],
  );
  return tx.planAction.findMany({
    where: {
      theme: { code: { in: leaving }, priority: { planVersionId, code: priorityCode } },
    },
    orderBy: { code: 'asc' },
    select: { code: true, text: true },
  });
}
