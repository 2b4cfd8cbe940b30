import { evaluateReviewTriggers } from '@heed/domain/review/evaluate-review-triggers';
import type { ReviewTriggerDocument } from '@heed/domain/review/trigger-input';

import type { Step } from '../action.ts';
import { loadCalendar } from '../deadlines/load-calendar.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { loadTriangulationPack } from '../triangulation/load-pack.ts';

export type TriggerAnswer = ReturnType<typeof evaluateReviewTriggers>;
export type FiredTrigger = TriggerAnswer['triggers'][number];

/** Triggers this release acts on: the calendar, an emerging theme outside the plan, and a partner's call. */
const IN_USE = ['T1', 'T2', 'T7'];
const HISTORY_DAYS = 400;

/** Which triggers fire today, with their facts, whether each is held, and the calendar of the review. */
export async function readTriggers(step: Step): Promise<TriggerAnswer> {
  const { tx, today } = step;
  const plan = await currentPlan(step);
  const first = await tx.planVersion.findFirstOrThrow({
    where: { planId: plan.planId },
    orderBy: { version: 'asc' },
  });
  const themes = await tx.theme.findMany({ where: { standing: 'outside', retiredOn: null } });
  const since = new Date(new Date(today).getTime() - HISTORY_DAYS * 86_400_000);
  const evaluations = await tx.themeEvaluation.findMany({
    where: { themeCode: { in: themes.map((theme) => theme.code) }, asOf: { gte: since } },
    orderBy: { evaluatedAt: 'asc' },
    select: {
      themeCode: true,
      asOf: true,
      evaluatedAt: true,
      state: true,
      score: true,
      answer: true,
    },
  });
  // The words of the tables are checked when the triggers read the document.
  const input = {
    asOf: today,
    plan: { start: first.startsOn.toISOString().slice(0, 10) },
    themes: themes.map((theme) => ({ code: theme.code, plan: theme.standing })),
    // Of several on one day the last counts.
    evaluations: [
      ...new Map(
        evaluations.map((one) => [`${one.themeCode} ${one.asOf.toISOString()}`, one]),
      ).values(),
    ].map((one) => {
      const answer = one.answer as { reasons?: { code: string }[]; assuring?: string[] };
      return {
        theme: one.themeCode,
        asOf: one.asOf.toISOString().slice(0, 10),
        evaluatedAt: `${one.evaluatedAt.toISOString().slice(0, 19)}Z`,
        state: one.state,
        reasons: (answer.reasons ?? []).map(({ code }) => code),
        score: one.score,
        assuring: answer.assuring ?? [],
      };
    }),
    calls: (await tx.reviewCall.findMany()).map((call) => ({
      id: call.id,
      by: call.by,
      on: call.calledOn.toISOString().slice(0, 10),
      reason: call.reason,
    })),
    reviews: await pastReviews(step),
  } as ReviewTriggerDocument;
  const answer = evaluateReviewTriggers(input, {
    pack: await loadTriangulationPack(step),
    calendar: await loadCalendar(step),
  });
  return { ...answer, triggers: answer.triggers.filter(({ code }) => IN_USE.includes(code)) };
}

async function pastReviews({ tx }: Step) {
  const reviews = await tx.priorityReview.findMany({ include: { triggers: true } });
  return reviews.map((review) => ({
    id: review.ref,
    openedOn: review.openedOn.toISOString().slice(0, 10),
    closedOn: review.closedOn?.toISOString().slice(0, 10) ?? null,
    keys: review.triggers.map((trigger) => trigger.key),
  }));
}
