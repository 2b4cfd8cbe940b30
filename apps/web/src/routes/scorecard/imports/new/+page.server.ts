import { allow } from '@heed/domain/permissions';
import { MOST_BYTES } from '@heed/services/scorecard/receive-import';
import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { apiOf } from '#lib/server/api.ts';
import { dateField } from '#lib/server/date-field.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const Upload = z.object({
  content: z
    .file({ error: 'Choose a file' })
    .min(1, { error: 'The file is empty. Choose a file with figures in it' })
    .max(MOST_BYTES, { error: 'The file must be 20 MB or smaller' }),
  publishedOn: dateField({ what: 'the date the figures were published' }),
});

export const load: PageServerLoad = ({ locals }) =>
  loadOrExplain(async () => {
    if (locals.actor) allow(locals.actor, 'scorecard.import');
  });

export const actions = {
  default: async ({ request, locals }) => {
    const parsed = parseForm(Upload, await request.formData());
    if (!parsed.ok) {
      return fail(parsed.status, { values: parsed.values, errors: parsed.errors });
    }
    const { content, publishedOn } = parsed.data;
    const received = await attempt(async () =>
      apiOf(locals).scorecard.receive({
        fileName: content.name.slice(0, 200),
        content: new Uint8Array(await content.arrayBuffer()),
        publishedOn,
      }),
    );
    if (!received.ok) {
      const [year = '', month = '', day = ''] = publishedOn.split('-');
      return fail(received.status, {
        values: { publishedOn: { day, month, year } },
        errors: received.errors.map(({ field, message }) => ({
          field: field === 'publishedOn' ? 'publishedOn-day' : field,
          message,
        })),
      });
    }
    redirect(303, `/scorecard/imports/${received.value.ref}`);
  },
} satisfies Actions;
