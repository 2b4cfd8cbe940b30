import {
  nextThemes,
  type DecidedOutcome,
  type PlanThemeDraft,
} from '@heed/domain/review/next-plan';

import type { Step } from '../action.ts';
import { currentPlan, type PlanView } from './current-plan.ts';

type Change = {
  fromVersionId: string;
  priorityCode: string;
  outcomes: readonly DecidedOutcome[];
  reviewId: string;
};

/** Copies the plan into its next version with a priority's themes as its review decided, and moves the themes' standing. */
export async function makeNextPlanVersion(
  step: Step,
  { priorityCode, outcomes, reviewId }: Change,
): Promise<{ id: string; version: number; changedThemeCodes: string[] }> {
  const { tx, partnershipId, today } = step;
  const plan = await currentPlan(step);
  const evidenceThemes = await tx.theme.findMany({ select: { code: true, name: true } });
  const nameOf = (code: string) =>
    evidenceThemes.find((theme) => theme.code === code)?.name ?? code;
  const next = await tx.planVersion.create({
    data: {
      partnershipId,
      planId: plan.planId,
      version: plan.version + 1,
      startsOn: plan.startsOn,
      endsOn: plan.endsOn,
      approvedOn: new Date(today),
      madeByReviewId: reviewId,
    },
    select: { id: true, version: true },
  });
  for (const priority of plan.priorities) {
    const drafts = priority.themes.map(asDraft);
    const { themes, actionsGoTo } =
      priority.code === priorityCode
        ? nextThemes(drafts, outcomes, nameOf)
        : { themes: drafts, actionsGoTo: Object.fromEntries(drafts.map((d) => [d.code, d.code])) };
    const { id: priorityId } = await tx.planPriority.create({
      data: {
        partnershipId,
        planVersionId: next.id,
        code: priority.code,
        title: priority.title,
        summary: priority.summary,
        position: priority.position,
      },
      select: { id: true },
    });
    for (const [position, theme] of themes.entries()) {
      const moved = priority.themes.filter((old) => actionsGoTo[old.code] === theme.code);
      await tx.planTheme.create({
        data: {
          partnershipId,
          priorityId,
          ...theme,
          position,
          actions: { create: moved.flatMap((old) => old.actions).map(copyAction(partnershipId)) },
        },
        select: { id: true },
      });
    }
  }
  return { ...next, changedThemeCodes: await moveStandings(step, plan) };
}

function asDraft(theme: PlanView['priorities'][number]['themes'][number]): PlanThemeDraft {
  return { code: theme.code, title: theme.title, themeCodes: theme.themeCodes, status: 'active' };
}

type ActionRow = PlanView['priorities'][number]['themes'][number]['actions'][number];

function copyAction(partnershipId: string) {
  return (action: ActionRow, position: number) => ({
    partnershipId,
    code: action.code,
    text: action.text,
    success: action.success,
    ownerCode: action.ownerCode,
    dueOn: action.dueOn,
    doneOn: action.doneOn,
    position,
    measures: {
      create: action.measures.map((measure) => ({
        partnershipId,
        code: measure.code,
        text: measure.text,
        indicatorCodes: measure.indicatorCodes,
        position: measure.position,
      })),
    },
  });
}

// Evidence themes that came into the plan become priority themes; those that left it are outside.
async function moveStandings(step: Step, before: PlanView): Promise<string[]> {
  const after = await currentPlan(step);
  const codesOf = (plan: PlanView) =>
    new Set(plan.priorities.flatMap((one) => one.themes).flatMap((theme) => theme.themeCodes));
  const [old, now] = [codesOf(before), codesOf(after)];
  const came = [...now].filter((code) => !old.has(code));
  const left = [...old].filter((code) => !now.has(code));
  await step.tx.theme.updateMany({ where: { code: { in: came } }, data: { standing: 'priority' } });
  await step.tx.theme.updateMany({
    where: { code: { in: left }, standing: 'priority' },
    data: { standing: 'outside' },
  });
  return [...came, ...left];
}
