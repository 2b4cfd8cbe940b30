import { textField } from '@heed/domain/evidence/text-field';
import { HELD_VERDICTS } from '@heed/services/scorecard/held/judge-held';
import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { HELD_CHOICES, presentHeld } from '#lib/scorecard/present-held.ts';
import { apiOf } from '#lib/server/api.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const Verdict = z.object({
  verdict: z.enum(Object.keys(HELD_VERDICTS) as (keyof typeof HELD_VERDICTS)[], {
    error: 'Choose whether it is right',
  }),
  reason: textField({ label: 'how this is known', most: 2_000 }),
});

/** One figure that was held back: is it right? */
export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    const { measure, figure } = await apiOf(locals).trends.held({ id: params.id });
    return { measure, held: presentHeld(figure, measure), choices: HELD_CHOICES };
  });

export const actions = {
  default: async ({ locals, params, request }) => {
    const parsed = parseForm(Verdict, await request.formData());
    if (!parsed.ok) return fail(parsed.status, { values: parsed.values, errors: parsed.errors });
    const input = { id: params.id, ...parsed.data };
    const done = await attempt(() => apiOf(locals).trends.judgeHeld(input));
    if (!done.ok) return fail(done.status, { values: parsed.data, errors: done.errors });
    redirect(303, `/scorecard/${encodeURIComponent(params.code)}`);
  },
} satisfies Actions;
