import { z } from 'zod';

import { act, type Action } from '../action.ts';
import { currentPlan } from './current-plan.ts';

/** The version to show; left out, the one that stands. */
export const ShowPlan = z.strictObject({ version: z.int().min(1).optional() }).optional();
export type ShowPlan = z.infer<typeof ShowPlan>;

/**
 * The plan as it stands today by the partnership's own clock, or one of its versions, with all its versions and each
 * measure's indicators. Throws NOT_FOUND for a version that is not there.
 */
export function showPlan(action: Action, input?: ShowPlan) {
  return act(action, 'plan.read', async (step) => {
    const plan = await currentPlan(step, input?.version);
    const versions = await step.tx.planVersion.findMany({
      where: { planId: plan.planId },
      orderBy: { version: 'desc' },
      select: {
        version: true,
        approvedOn: true,
        startsOn: true,
        endsOn: true,
        madeByReviewId: true,
      },
    });
    const indicators = await step.tx.indicator.findMany({ select: { code: true, name: true } });
    return { plan, versions, indicators, today: step.today };
  });
}
