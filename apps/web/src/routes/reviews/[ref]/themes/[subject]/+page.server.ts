import { error, fail, redirect } from '@sveltejs/kit';

import { presentSubjectPage } from '#lib/reviews/present-subject.ts';
import { apiOf } from '#lib/server/api.ts';
import { readOutcome } from '#lib/server/read-outcome.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    const review = await apiOf(locals).reviews.review({ ref: params.ref });
    const theme = presentSubjectPage(review, params.subject);
    if (!theme) error(404, 'This review does not decide on that theme.');
    return { theme };
  });

export const actions = {
  default: async ({ locals, params, request }) => {
    const { ref, subject } = params;
    const read = readOutcome(await request.formData());
    if (!read.ok) return fail(read.status, { values: read.values, errors: read.errors });
    const input = { ref, subject, ...read.data };
    const done = await attempt(() => apiOf(locals).reviews.recordOutcome(input));
    if (done.ok) redirect(303, `/reviews/${ref}`);
    return fail(done.status, { values: read.values, errors: done.errors });
  },
} satisfies Actions;
