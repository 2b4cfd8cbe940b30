import { act, type Action } from '../action.ts';
import { currentPlan } from './current-plan.ts';

/** The plan as it stands today by the partnership's own clock, its earlier versions, and each measure's indicators. */
export function showPlan(action: Action) {
  return act(action, 'plan.read', async (step) => {
    const plan = await currentPlan(step);
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
