import { fail, redirect } from '@sveltejs/kit';

import { mergeChoices, typedChoices } from '#lib/scorecard/mapping-form.ts';
import { presentMapping } from '#lib/scorecard/present-mapping.ts';
import { apiOf } from '#lib/server/api.ts';
import { pageNumberIn } from '#lib/server/page-number.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

/** What was understood of a file, and which measures of the plan its figures belong to. */
export const load: PageServerLoad = ({ locals, params, url }) =>
  loadOrExplain(async () =>
    presentMapping(
      await apiOf(locals).scorecard.mapping({ ref: params.ref }),
      pageNumberIn(url.searchParams),
    ),
  );

const NOTHING_CHOSEN = 'Choose a measure of the plan for at least one row';

export const actions = {
  default: async ({ locals, params, request }) => {
    const { ref } = params;
    const api = apiOf(locals);
    const choices = typedChoices(await request.formData());
    const before = await attempt(() => api.scorecard.mapping({ ref }));
    if (!before.ok) return fail(before.status, { choices, errors: before.errors });
    const entries = mergeChoices(choices, before.value.entries);
    if (entries.length === 0) {
      const errors = [{ field: 'indicator-0', message: NOTHING_CHOSEN }];
      return fail(400, { choices, errors });
    }
    const saved = await attempt(() => api.scorecard.saveMapping({ ref, entries }));
    if (!saved.ok) {
      const errors = saved.errors.map(({ message }) => ({ field: 'indicator-0', message }));
      return fail(saved.status, { choices, errors });
    }
    redirect(303, `/scorecard/imports/${ref}`);
  },
} satisfies Actions;
