import { textField } from '@heed/domain/evidence/text-field';
import { may } from '@heed/domain/permissions';
import { BASELINE_KINDS } from '@heed/services/scorecard/baseline/decide-baseline';
import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { BASELINE_CHOICES, presentBaseline } from '#lib/scorecard/present-baseline.ts';
import { apiOf } from '#lib/server/api.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const Decision = z.object({
  kind: z.enum(Object.keys(BASELINE_KINDS) as (keyof typeof BASELINE_KINDS)[], {
    error: 'Choose what to do',
  }),
  firstPeriod: z.string().min(1, { error: 'Choose a period' }).max(40),
  lastPeriod: z.string().max(40).optional(),
  reason: textField({ label: 'your reason', most: 2_000 }),
});

/** What the limits of a measure rest on, who decided so, and what might be decided. */
export const load: PageServerLoad = ({ locals, params, url }) =>
  loadOrExplain(async () => {
    const from = url.searchParams.get('from');
    return {
      baseline: presentBaseline(await apiOf(locals).trends.baseline({ code: params.code })),
      choices: BASELINE_CHOICES,
      mayJudge: may(locals.actor?.roles ?? [], 'scorecard.judge'),
      suggested: from ? { kind: 'rebase', firstPeriod: from } : {},
    };
  });

export const actions = {
  decide: async ({ locals, params, request }) => {
    const parsed = parseForm(Decision, await request.formData());
    if (!parsed.ok) return fail(parsed.status, { values: parsed.values, errors: parsed.errors });
    const { lastPeriod, ...decision } = parsed.data;
    const input = { code: params.code, ...decision, lastPeriod: lastPeriod || null };
    const done = await attempt(() => apiOf(locals).trends.decideBaseline(input));
    if (!done.ok) {
      return fail(done.status, {
        values: { ...decision, lastPeriod: lastPeriod ?? '' },
        errors: done.errors,
      });
    }
    redirect(303, `/scorecard/${encodeURIComponent(params.code)}/baseline`);
  },
} satisfies Actions;
