import { textField } from '@heed/domain/evidence/text-field';
import { may } from '@heed/domain/permissions';
import { SEVERITY_LABELS } from '@heed/domain/vocabulary';
import type { FieldError } from '@heed/ui/field-error';
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

const Reconciled = z.object({ finding: textField({ label: 'what you found', most: 2_000 }) });

export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    const roles = locals.actor?.roles ?? [];
    return {
      theme: presentTheme(await apiOf(locals).triage.theme({ code: params.code })),
      mayDecide: may(roles, 'triage.decide'),
      mayOverride: may(roles, 'theme.override'),
      mayReconcile: may(roles, 'theme.reconcile'),
      mayChange: may(roles, 'theme.change'),
      mayRate: may(roles, 'theme.rate'),
      impacts: Object.entries(SEVERITY_LABELS).map(([value, label]) => ({ value, label })),
    };
  });

export const actions = {
  impact: async ({ locals, params, request }) => {
    const parsed = parseForm(Impact, await request.formData());
    if (!parsed.ok) {
      return fail(parsed.status, shown(parsed.values, parsed.errors));
    }
    const { impact, reason } = parsed.data;
    const input = { themeCode: params.code, impact: Number(impact), reason };
    const done = await attempt(() => apiOf(locals).triage.setImpact(input));
    if (!done.ok) return fail(done.status, shown({ impact, reason }, done.errors));
    redirect(303, `/themes/${params.code}`);
  },

  reconcile: async ({ locals, params, request }) => {
    const parsed = parseForm(Reconciled, await request.formData());
    if (!parsed.ok) return fail(parsed.status, shown(parsed.values, parsed.errors));
    const { finding } = parsed.data;
    const input = { themeCode: params.code, finding };
    const done = await attempt(() => apiOf(locals).triage.reconcile(input));
    if (!done.ok) return fail(done.status, shown({ finding }, done.errors));
    redirect(303, `/themes/${params.code}#disagrees`);
  },
} satisfies Actions;

/** What was typed into one of the forms of the page, with what is wrong with it. */
function shown(
  values: { impact?: string; reason?: string; finding?: string },
  errors: readonly FieldError[],
) {
  return { values, errors };
}
