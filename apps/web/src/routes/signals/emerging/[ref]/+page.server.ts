import { may } from '@heed/domain/permissions';
import { fail, redirect } from '@sveltejs/kit';

import { readEmergingDecision } from '#lib/emerging/read-emerging-decision.ts';
import { presentEmergingIssue } from '#lib/emerging/present-emerging.ts';
import { apiOf } from '#lib/server/api.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => ({
    issue: presentEmergingIssue(await apiOf(locals).triage.emergingIssue({ ref: params.ref })),
    mayDecide: may(locals.actor?.roles ?? [], 'emerging.decide'),
  }));

export const actions = {
  default: async ({ locals, params, request }) => {
    const read = readEmergingDecision(await request.formData(), params.ref);
    if (!read.ok) return fail(read.status, { values: read.values, errors: read.errors });
    const done = await attempt(() => apiOf(locals).triage.decideEmerging(read.input));
    if (!done.ok) return fail(done.status, { values: read.values, errors: done.errors });
    const { themeCode } = done.value;
    redirect(303, themeCode ? `/themes/${themeCode}` : '/signals/emerging');
  },
} satisfies Actions;
