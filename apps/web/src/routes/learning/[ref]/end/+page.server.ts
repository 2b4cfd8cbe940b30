import { ENDINGS, EndEvidence } from '@heed/domain/evidence/closing';
import { may } from '@heed/domain/permissions';
import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { choicesOf } from '#lib/evidence/form-choices.ts';
import { evidenceHref } from '#lib/evidence/evidence-href.ts';
import { apiOf } from '#lib/server/api.ts';
import { parseForm } from '#lib/server/form.ts';
import { recordHead } from '#lib/server/record-head.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const { because, reason } = EndEvidence.shape;
const Form = z.object({ because, otherRef: z.string(), reason });

export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    if (!may(locals.actor?.roles ?? [], 'evidence.record')) {
      error(403, 'Your role does not allow saying that a record no longer counts.');
    }
    const { head } = await recordHead(locals, params.ref);
    return { record: head, endings: choicesOf(ENDINGS) };
  });

export const actions = {
  default: async ({ locals, params, request }) => {
    const parsed = parseForm(Form, await request.formData());
    if (!parsed.ok) return fail(parsed.status, { values: parsed.values, errors: parsed.errors });
    const input = EndEvidence.safeParse({
      ...parsed.data,
      ref: params.ref,
      otherRef: parsed.data.otherRef.trim().toUpperCase() || null,
    });
    if (!input.success) {
      const errors = input.error.issues.map(({ path, message }) => ({
        field: path.join('-'),
        message,
      }));
      return fail(400, { values: parsed.data, errors });
    }
    const done = await attempt(() => apiOf(locals).evidence.end(input.data));
    if (!done.ok) return fail(done.status, { values: parsed.data, errors: done.errors });
    redirect(303, evidenceHref(params.ref));
  },
} satisfies Actions;
