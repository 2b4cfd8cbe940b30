import { ClearFlag } from '@heed/domain/evidence/closing';
import { may } from '@heed/domain/permissions';
import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { evidenceHref } from '#lib/evidence/evidence-href.ts';
import { flagWords } from '#lib/evidence/flag-words.ts';
import { apiOf } from '#lib/server/api.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const Form = z.object({ reason: ClearFlag.shape.reason });

export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    if (!may(locals.actor?.roles ?? [], 'flag.clear')) {
      error(403, 'Your role does not allow saying that this was acted on.');
    }
    const { ref, title, points } = await apiOf(locals).evidence.learning({ ref: params.ref });
    const flagged = points.flatMap((point) => point.items).find((item) => item.flag);
    if (!flagged?.flag) error(404, 'Nothing is marked on this record.');
    return { record: { ref, title, href: evidenceHref(ref) }, flag: flagWords(flagged.flag) };
  });

export const actions = {
  default: async ({ locals, params, request }) => {
    const parsed = parseForm(Form, await request.formData());
    if (!parsed.ok) return fail(parsed.status, { values: parsed.values, errors: parsed.errors });
    const input = { ref: params.ref, ...parsed.data };
    const done = await attempt(() => apiOf(locals).evidence.clearFlag(input));
    if (!done.ok) return fail(done.status, { values: parsed.data, errors: done.errors });
    redirect(303, evidenceHref(params.ref));
  },
} satisfies Actions;
