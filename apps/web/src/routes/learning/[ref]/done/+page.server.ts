import { FinishDeadline } from '@heed/domain/evidence/closing';
import { may } from '@heed/domain/permissions';
import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { evidenceHref } from '#lib/evidence/evidence-href.ts';
import { apiOf } from '#lib/server/api.ts';
import { dateField } from '#lib/server/date-field.ts';
import { parseForm } from '#lib/server/form.ts';
import { ownToday } from '#lib/server/own-today.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import { dayInWords } from '#lib/words/dates.ts';
import type { Actions, PageServerLoad } from './$types';

/** One deadline of a record, named by its rule in the address: `?rule=RR-15`. */
export const load: PageServerLoad = ({ locals, params, url }) =>
  loadOrExplain(async () => {
    if (!may(locals.actor?.roles ?? [], 'evidence.record')) {
      error(403, 'Your role does not allow recording that a deadline was met.');
    }
    const record = await apiOf(locals).evidence.learning({ ref: params.ref });
    const deadline = record.deadlines.find((one) => one.rule === url.searchParams.get('rule'));
    if (!deadline) error(404, 'This record has no such deadline.');
    const { ref, title } = record;
    return {
      record: { ref, title, href: evidenceHref(ref) },
      deadline: { text: deadline.text, due: deadline.due && dayInWords(deadline.due) },
    };
  });

export const actions = {
  default: async ({ locals, params, request, url }) => {
    const Form = z.object({
      doneOn: dateField({ what: 'the day it was done', latest: ownToday(locals.actor) }),
      reason: FinishDeadline.shape.reason,
    });
    const parsed = parseForm(Form, await request.formData());
    if (!parsed.ok) return fail(parsed.status, { values: parsed.values, errors: parsed.errors });
    const rule = url.searchParams.get('rule') ?? '';
    const input = { ref: params.ref, rule, ...parsed.data };
    const done = await attempt(() => apiOf(locals).evidence.finishDeadline(input));
    if (done.ok) redirect(303, evidenceHref(params.ref));
    const [year = '', month = '', day = ''] = input.doneOn.split('-');
    return fail(done.status, {
      values: { reason: input.reason, doneOn: { day, month, year } },
      errors: done.errors.map((one) =>
        one.field === 'doneOn' ? { ...one, field: 'doneOn-day' } : one,
      ),
    });
  },
} satisfies Actions;
