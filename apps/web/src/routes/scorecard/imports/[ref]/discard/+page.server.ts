import { allow } from '@heed/domain/permissions';
import { DiscardImport } from '@heed/services/scorecard/mapping/discard-import';
import { fail, redirect } from '@sveltejs/kit';

import { apiOf } from '#lib/server/api.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import { awaitsMapping } from '#lib/words/imports.ts';
import type { Actions, PageServerLoad } from './$types';

/** A file that waits to be mapped: it can be put away instead. */
export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    if (locals.actor) allow(locals.actor, 'scorecard.import');
    const { ref, fileName, status } = await apiOf(locals).scorecard.import({ ref: params.ref });
    if (!awaitsMapping(status)) redirect(303, `/scorecard/imports/${ref}`);
    return { ref, fileName };
  });

const Discard = DiscardImport.pick({ reason: true });

export const actions = {
  default: async ({ locals, params, request }) => {
    const parsed = parseForm(Discard, await request.formData());
    if (!parsed.ok) return fail(parsed.status, { values: parsed.values, errors: parsed.errors });
    const input = { ref: params.ref, reason: parsed.data.reason };
    const done = await attempt(() => apiOf(locals).scorecard.discardImport(input));
    if (!done.ok) return fail(done.status, { values: parsed.data, errors: done.errors });
    redirect(303, `/scorecard/imports/${params.ref}`);
  },
} satisfies Actions;
