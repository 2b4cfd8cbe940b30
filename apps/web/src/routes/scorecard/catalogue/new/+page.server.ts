import { allow } from '@heed/domain/permissions';
import { fail, redirect } from '@sveltejs/kit';

import { typedText } from '#lib/evidence/typed-text.ts';
import { definitionChoices } from '#lib/scorecard/catalogue/definition-choices.ts';
import { newDefinition, typedDefinition } from '#lib/scorecard/catalogue/definition-values.ts';
import { readNewIndicator } from '#lib/scorecard/catalogue/read-definition.ts';
import { apiOf } from '#lib/server/api.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
  loadOrExplain(async () => {
    if (locals.actor) allow(locals.actor, 'catalogue.edit');
    const api = apiOf(locals);
    const [{ themes, organisations }, { indicators, measures }] = await Promise.all([
      api.evidence.formChoices(),
      api.catalogue.list(),
    ]);
    return {
      measures: measures.map(({ code, text }) => ({ value: code, text: `${code}: ${text}` })),
      themes: themes.map(({ code, name }) => ({ value: code, text: `${name} (${code})` })),
      choices: definitionChoices({ organisations, indicators }),
      values: newDefinition(),
      about: { code: '', measure: url.searchParams.get('measure') ?? '', theme: '' },
    };
  });

export const actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData();
    const values = typedDefinition(form);
    const about = {
      code: typedText(form, 'code'),
      measure: typedText(form, 'measure'),
      theme: typedText(form, 'theme'),
    };
    const read = readNewIndicator(form);
    if (!read.ok) return fail(read.status, { values, about, errors: read.errors });
    const done = await attempt(() => apiOf(locals).catalogue.add(read.input));
    if (done.ok) redirect(303, `/scorecard/catalogue/${encodeURIComponent(done.value.code)}`);
    return fail(done.status, { values, about, errors: done.errors });
  },
} satisfies Actions;
