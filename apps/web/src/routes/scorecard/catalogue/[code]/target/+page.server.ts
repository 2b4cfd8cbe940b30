import { textField } from '@heed/domain/evidence/text-field';
import { allow } from '@heed/domain/permissions';
import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { apiOf } from '#lib/server/api.ts';
import { dateField } from '#lib/server/date-field.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const Target = z.object({
  value: z
    .string()
    .trim()
    .refine((text) => text === '' || /^\d{1,9}(\.\d+)?%?$/.test(text), {
      error: 'Enter the target as a number, like 15.5, or leave it empty for none',
    })
    .transform((text) => (text === '' ? null : Number(text.replace('%', '')))),
  fromDate: dateField({ what: 'the day from which it holds' }),
  reason: textField({ label: 'your reason', most: 500 }),
});

const LONGEST_OFFER = 500;

/** What an address offers, such as the target a file gives: filled in, and set by nobody but who sends the form. */
function offeredIn(query: URLSearchParams) {
  const offered = (name: string) => (query.get(name) ?? '').slice(0, LONGEST_OFFER);
  return { value: offered('value'), reason: offered('reason') };
}

export const load: PageServerLoad = ({ locals, params, url }) =>
  loadOrExplain(async () => {
    if (locals.actor) allow(locals.actor, 'catalogue.edit');
    const { code, definition, target } = await apiOf(locals).catalogue.entry({ code: params.code });
    const { name, unit } = definition;
    return { code, name, unit, target, offered: offeredIn(url.searchParams) };
  });

export const actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData();
    const parsed = parseForm(Target, form);
    if (!parsed.ok) return fail(parsed.status, { values: parsed.values, errors: parsed.errors });
    const done = await attempt(() =>
      apiOf(locals).catalogue.setTarget({ code: params.code, ...parsed.data }),
    );
    if (done.ok) redirect(303, `/scorecard/catalogue/${encodeURIComponent(params.code)}`);
    const [year = '', month = '', day = ''] = parsed.data.fromDate.split('-');
    return fail(done.status, {
      values: {
        value: parsed.data.value === null ? '' : String(parsed.data.value),
        fromDate: { day, month, year },
        reason: parsed.data.reason,
      },
      errors: done.errors,
    });
  },
} satisfies Actions;
