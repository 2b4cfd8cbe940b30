import { textField } from '@heed/domain/evidence/text-field';
import { may } from '@heed/domain/permissions';
import type { HandleAlert } from '@heed/services/alerts/handle-alert';
import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { apiOf } from '#lib/server/api.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import { presentAlert } from '#lib/signals/present-alert.ts';
import type { Actions, PageServerLoad } from './$types';

const Assign = z.object({ personId: z.uuid({ error: 'Choose who takes this on' }) });
const Close = z.object({ reason: textField({ label: 'why it is closed', most: 2_000 }) });

export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    const roles = locals.actor?.roles ?? [];
    return {
      alert: presentAlert(await apiOf(locals).alerts.alert({ ref: params.ref })),
      mayHandle: may(roles, 'alert.handle'),
      mayReadTheme: may(roles, 'triage.read'),
    };
  });

export const actions = {
  acknowledge: ({ locals, params }) => carryOut(locals, { step: 'acknowledge', ref: params.ref }),

  assign: async ({ locals, params, request }) => {
    const parsed = parseForm(Assign, await request.formData());
    if (!parsed.ok) return fail(parsed.status, { reason: '', errors: parsed.errors });
    return carryOut(locals, { step: 'assign', ref: params.ref, ...parsed.data });
  },

  close: async ({ locals, params, request }) => {
    const parsed = parseForm(Close, await request.formData());
    if (!parsed.ok) {
      return fail(parsed.status, { reason: parsed.values.reason ?? '', errors: parsed.errors });
    }
    return carryOut(locals, { step: 'close', ref: params.ref, ...parsed.data });
  },
} satisfies Actions;

/** Takes one step and shows the alert as it then stands; a step that no longer fits comes back with its words. */
async function carryOut(locals: App.Locals, input: HandleAlert) {
  const done = await attempt(() => apiOf(locals).alerts.handle(input));
  if (done.ok) redirect(303, `/signals/${input.ref}`);
  const reason = input.step === 'close' ? input.reason : '';
  return fail(done.status, { reason, errors: done.errors });
}
