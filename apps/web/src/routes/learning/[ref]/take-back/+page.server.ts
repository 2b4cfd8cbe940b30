import { UndoClosing } from '@heed/domain/evidence/closing';
import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { evidenceHref } from '#lib/evidence/evidence-href.ts';
import { presentClosings } from '#lib/evidence/present-closings.ts';
import { apiOf } from '#lib/server/api.ts';
import { parseForm } from '#lib/server/form.ts';
import { recordHead } from '#lib/server/record-head.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const Form = z.object({ reason: UndoClosing.shape.reason });

/** Something that was closed on a record, named in the address: `?closing=…`. */
export const load: PageServerLoad = ({ locals, params, url }) =>
  loadOrExplain(async () => {
    const { head, closings } = await recordHead(locals, params.ref);
    const words = presentClosings(params.ref, closings, locals.actor?.roles ?? []);
    const asked = url.searchParams.get('closing');
    const closing = [words.ended, words.flag, ...words.done].find((one) => one?.id === asked);
    if (!closing) error(404, 'There is nothing to take back here.');
    if (!closing.undoHref) error(403, 'Your role does not allow taking this back.');
    return { record: head, closing };
  });

export const actions = {
  default: async ({ locals, params, request, url }) => {
    const parsed = parseForm(Form, await request.formData());
    if (!parsed.ok) return fail(parsed.status, { values: parsed.values, errors: parsed.errors });
    const { reason } = parsed.data;
    const id = url.searchParams.get('closing') ?? '';
    const done = await attempt(() => apiOf(locals).evidence.undoClosing({ id, reason }));
    if (!done.ok) return fail(done.status, { values: parsed.data, errors: done.errors });
    redirect(303, evidenceHref(params.ref));
  },
} satisfies Actions;
