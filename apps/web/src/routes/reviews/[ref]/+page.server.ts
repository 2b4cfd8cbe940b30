import { may } from '@heed/domain/permissions';
import { fail, redirect } from '@sveltejs/kit';

import { presentReview } from '#lib/reviews/present-review.ts';
import { apiOf } from '#lib/server/api.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => ({
    review: presentReview(await apiOf(locals).reviews.review({ ref: params.ref })),
    mayDecide: may(locals.actor?.roles ?? [], 'review.decide'),
  }));

export const actions = {
  close: async ({ locals, params }) => {
    const closed = await attempt(() => apiOf(locals).reviews.close({ ref: params.ref }));
    if (closed.ok) redirect(303, `/reviews/${params.ref}`);
    return fail(closed.status, { errors: closed.errors });
  },
} satisfies Actions;
