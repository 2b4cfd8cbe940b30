import { textField } from '@heed/domain/evidence/text-field';
import { may } from '@heed/domain/permissions';
import { SEVERITY_LABELS } from '@heed/domain/vocabulary';
import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { apiOf } from '#lib/server/api.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import { presentTheme } from '#lib/themes/present-theme.ts';
import type { Actions, PageServerLoad } from './$types';

const Impact = z.object({
  impact: z.enum(['1', '2', '3', '4', '5'], { error: 'Choose how much harm it could do' }),
  reason: textField({ label: 'your reason', most: 2_000 }),
});

export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    const roles = locals.actor?.roles ?? [];
    return {
      theme: presentTheme(await apiOf(locals).triage.theme({ code: params.code })),
      mayDecide: may(roles, 'triage.decide'),
      mayOverride: may(roles, 'theme.override'),
      mayRate: may(roles, 'theme.rate'),
      impacts: Object.entries(SEVERITY_LABELS).map(([value, label]) => ({ value, label })),
    };
  });

export const actions = {
  impact: async ({ locals, params, request }) => {
    const parsed = parseForm(Impact, await request.formData());
    if (!parsed.ok) {
      return fail(parsed.status, { values: parsed.values, errors: parsed.errors });
    }
    const { impact, reason } = parsed.data;
    const input = { themeCode: params.code, impact: Number(impact), reason };
    const done = await attempt(() => apiOf(locals).triage.setImpact(input));
    if (!done.ok) return fail(done.status, { values: { impact, reason }, errors: done.errors });
    redirect(303, `/themes/${params.code}`);
  },
} satisfies Actions;
