import { may } from '@heed/domain/permissions';

import { presentPlan } from '#lib/priorities/present-plan.ts';
import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
  loadOrExplain(async () => ({
    plan: presentPlan(await apiOf(locals).reviews.plan()),
    mayReadReviews: may(locals.actor?.roles ?? [], 'review.read'),
  }));
