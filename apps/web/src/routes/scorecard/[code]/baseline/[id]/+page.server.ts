import { textField } from '@heed/domain/evidence/text-field';
import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { presentBaseline } from '#lib/scorecard/present-baseline.ts';
import { apiOf } from '#lib/server/api.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const Withdrawal = z.object({ reason: textField({ label: 'your reason', most: 2_000 }) });

/** One decision on limits, to be withdrawn. */
export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    const { code, name, ledger } = presentBaseline(
      await apiOf(locals).trends.baseline({ code: params.code }),
    );
    const decision = ledger.find((one) => one.id === params.id);
    if (!decision) error(404, 'There is no such decision.');
    return { code, name, decision };
  });

export const actions = {
  default: async ({ locals, params, request }) => {
    const parsed = parseForm(Withdrawal, await request.formData());
    if (!parsed.ok) return fail(parsed.status, { values: parsed.values, errors: parsed.errors });
    const { reason } = parsed.data;
    const done = await attempt(() =>
      apiOf(locals).trends.withdrawBaseline({ id: params.id, reason }),
    );
    if (!done.ok) return fail(done.status, { values: { reason }, errors: done.errors });
    redirect(303, `/scorecard/${encodeURIComponent(params.code)}/baseline`);
  },
} satisfies Actions;
