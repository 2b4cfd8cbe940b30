import { DomainError } from '@heed/domain/errors';

import type { Step } from '../action.ts';

/**
 * A version of the partnership's plan with its priorities, themes, actions and measures: the newest unless one is named.
 * Throws NOT_FOUND where there is none.
 */
export async function currentPlan({ tx }: Step, named?: number) {
  const version = await tx.planVersion.findFirst({
    ...(named !== undefined && { where: { version: named } }),
    orderBy: [{ startsOn: 'desc' }, { version: 'desc' }],
    include: {
      plan: true,
      priorities: {
        orderBy: { position: 'asc' },
        include: {
          themes: {
            orderBy: { position: 'asc' },
            include: {
              actions: {
                orderBy: { position: 'asc' },
                include: { measures: { orderBy: { position: 'asc' } } },
              },
            },
          },
        },
      },
    },
  });
  if (!version) {
    const missing =
      named === undefined
        ? 'This partnership has no plan yet.'
        : `There is no version ${named} of the plan.`;
    throw new DomainError('NOT_FOUND', missing);
  }
  return version;
}

export type PlanView = Awaited<ReturnType<typeof currentPlan>>;
