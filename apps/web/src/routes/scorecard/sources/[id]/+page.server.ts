import { textField } from '@heed/domain/evidence/text-field';
import { RETURN_VERDICTS } from '@heed/services/scorecard/returns/answer-return';
import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { presentSource, VERDICT_CHOICES } from '#lib/scorecard/present-source.ts';
import { apiOf } from '#lib/server/api.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const Answer = z.object({
  verdict: z.enum(Object.keys(RETURN_VERDICTS) as (keyof typeof RETURN_VERDICTS)[], {
    error: 'Choose what happened',
  }),
  reason: textField({ label: 'how this is known', most: 2_000 }),
});

export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    const found = (await apiOf(locals).trends.sources()).find(({ id }) => id === params.id);
    if (!found) error(404, 'There is no such question.');
    return { source: presentSource(found), choices: VERDICT_CHOICES };
  });

export const actions = {
  default: async ({ locals, params, request }) => {
    const parsed = parseForm(Answer, await request.formData());
    if (!parsed.ok) return fail(parsed.status, { values: parsed.values, errors: parsed.errors });
    const input = { id: params.id, ...parsed.data };
    const done = await attempt(() => apiOf(locals).trends.answerSource(input));
    if (!done.ok) return fail(done.status, { values: parsed.data, errors: done.errors });
    redirect(303, '/scorecard/sources');
  },
} satisfies Actions;
