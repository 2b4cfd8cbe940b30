import { textField } from '@heed/domain/evidence/text-field';
import { may } from '@heed/domain/permissions';
import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { presentReviews } from '#lib/reviews/present-reviews.ts';
import { apiOf } from '#lib/server/api.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const Call = z.object({ reason: textField({ label: 'why a review is needed now', most: 2_000 }) });

export const load: PageServerLoad = ({ locals }) =>
  loadOrExplain(async () => {
    const roles = locals.actor?.roles ?? [];
    const api = apiOf(locals);
    const [reviews, board] = await Promise.all([api.reviews.overview(), api.triage.board()]);
    const nameOf = (code: string) => board.find((row) => row.code === code)?.name ?? code;
    const speaks = locals.actor?.partner != null || roles.includes('scrutineer');
    return {
      ...presentReviews(reviews, nameOf),
      mayOpen: may(roles, 'review.open'),
      mayCall: may(roles, 'review.call') && speaks,
    };
  });

export const actions = {
  open: async ({ locals }) => {
    const opened = await attempt(() => apiOf(locals).reviews.open());
    if (opened.ok) redirect(303, `/reviews/${opened.value.ref}`);
    return fail(opened.status, { reason: '', errors: opened.errors });
  },

  call: async ({ locals, request }) => {
    const parsed = parseForm(Call, await request.formData());
    if (!parsed.ok) {
      return fail(parsed.status, { reason: parsed.values.reason ?? '', errors: parsed.errors });
    }
    const called = await attempt(() => apiOf(locals).reviews.callReview(parsed.data));
    if (called.ok) redirect(303, '/priorities/think-family/review');
    return fail(called.status, { reason: parsed.data.reason, errors: called.errors });
  },
} satisfies Actions;
