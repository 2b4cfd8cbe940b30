import { allow } from '@heed/domain/permissions';
import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { definitionChoices } from '#lib/scorecard/catalogue/definition-choices.ts';
import { typedDefinition, valuesOf } from '#lib/scorecard/catalogue/definition-values.ts';
import { readDefinition } from '#lib/scorecard/catalogue/read-definition.ts';
import { apiOf } from '#lib/server/api.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    if (locals.actor) allow(locals.actor, 'catalogue.edit');
    const api = apiOf(locals);
    const [entry, { organisations }, { indicators }] = await Promise.all([
      api.catalogue.entry({ code: params.code }),
      api.evidence.formChoices(),
      api.catalogue.list(),
    ]);
    return {
      code: entry.code,
      seen: entry.revision,
      values: valuesOf(entry.definition),
      choices: definitionChoices({
        organisations,
        indicators: indicators.filter(({ code }) => code !== entry.code),
      }),
    };
  });

const Seen = z.coerce.number().int().min(1).catch(1);
const Newer = z.object({ revision: z.number() });

export const actions = {
  default: async ({ locals, params, request }) => {
    const form = await request.formData();
    const values = typedDefinition(form);
    const seen = Seen.parse(form.get('seen'));
    const read = readDefinition(form);
    if (!read.ok) return fail(read.status, { values, seen, errors: read.errors });
    const { definition, reason } = read;
    const done = await attempt(() =>
      apiOf(locals).catalogue.edit({ code: params.code, seen, definition, reason }),
    );
    if (done.ok) redirect(303, `/scorecard/catalogue/${encodeURIComponent(params.code)}`);
    // Whoever saves again has read that there is a newer one.
    const newer = Newer.safeParse(done.details).data?.revision ?? seen;
    return fail(done.status, { values, seen: newer, errors: done.errors });
  },
} satisfies Actions;
