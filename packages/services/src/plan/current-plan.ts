import { DomainError } from '@heed/domain/errors';

import type { Step } from '../action.ts';

/** The newest version of the partnership's plan with its priorities, themes, actions and measures. */
export async function currentPlan({ tx }: Step) {
  const version = await tx.planVersion.findFirst({
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
  if (!version) throw new DomainError('NOT_FOUND', 'This partnership has no plan yet.');
  return version;
}

export type PlanView = Awaited<ReturnType<typeof currentPlan>>;
