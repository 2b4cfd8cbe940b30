import { textField } from '@heed/domain/evidence/text-field';
import { PARTNER_LABELS, StatutoryPartner } from '@heed/domain/vocabulary';
import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { apiOf } from '#lib/server/api.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

/** Dissent needs its reason; agreement needs none. */
function positionForm(dissents: boolean) {
  return z.object({
    position: z.enum(['agrees', 'dissents'], { error: 'Choose where they stand' }),
    reason: textField({ label: 'why they dissent', most: 2_000, optional: !dissents }),
  });
}

function partnerIn(params: { partner: string }) {
  const partner = StatutoryPartner.safeParse(params.partner);
  if (!partner.success) error(404, 'There is no such partner.');
  return partner.data;
}

export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    const partner = partnerIn(params);
    const review = await apiOf(locals).reviews.review({ ref: params.ref });
    const recorded = review.positions.find((one) => one.partner === partner);
    return {
      ref: review.ref,
      partner: PARTNER_LABELS[partner],
      open: review.status === 'open',
      values: { position: recorded?.position ?? '', reason: recorded?.reason ?? '' },
    };
  });

export const actions = {
  default: async ({ locals, params, request }) => {
    const partner = partnerIn(params);
    const form = await request.formData();
    const parsed = parseForm(positionForm(form.get('position') === 'dissents'), form);
    if (!parsed.ok) return fail(parsed.status, { values: parsed.values, errors: parsed.errors });
    const { position, reason } = parsed.data;
    const input = {
      ref: params.ref,
      partner,
      position,
      reason: position === 'dissents' ? reason : null,
    };
    const done = await attempt(() => apiOf(locals).reviews.recordPosition(input));
    if (done.ok) redirect(303, `/reviews/${params.ref}`);
    return fail(done.status, { values: parsed.data, errors: done.errors });
  },
} satisfies Actions;
