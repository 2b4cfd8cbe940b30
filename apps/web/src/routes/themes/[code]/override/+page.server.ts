import { may } from '@heed/domain/permissions';
import { textField } from '@heed/domain/evidence/text-field';
import { latestOverrideDay } from '@heed/domain/triangulation/override';
import { ThemeState } from '@heed/domain/vocabulary';
import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { apiOf } from '#lib/server/api.ts';
import { parseForm } from '#lib/server/form.ts';
import { ownToday } from '#lib/server/own-today.ts';
import { readOverride } from '#lib/server/read-override.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import { presentOverride } from '#lib/themes/present-override.ts';
import { dayInWords } from '#lib/words/dates.ts';
import { capitalised } from '#lib/words/lists.ts';
import { stateMeaning, stateTag } from '#lib/words/states.ts';
import type { Actions, PageServerLoad } from './$types';

const Ending = z.object({ endReason: textField({ label: 'why it ends', most: 2_000 }) });

export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    if (!may(locals.actor?.roles ?? [], 'theme.override')) {
      error(403, 'Your role does not allow disagreeing with the rules.');
    }
    const theme = await apiOf(locals).triage.theme({ code: params.code });
    if (!theme.evaluation) error(404, `The theme ${params.code} has not been weighed yet.`);
    const { state } = theme.evaluation.answer;
    return {
      theme: {
        code: theme.code,
        name: theme.name,
        stateTag: stateTag(state),
        sentence: theme.evaluation.sentence,
      },
      standing: theme.override && presentOverride(theme.override, state),
      choices: ThemeState.options
        .filter((one) => one !== state)
        .map((one) => ({
          value: one,
          label: stateTag(one).text,
          hint: capitalised(stateMeaning(one)),
        })),
      submissionKey: crypto.randomUUID(),
      latest: dayInWords(latestOverrideDay(ownToday(locals.actor))),
    };
  });

export const actions = {
  record: async ({ locals, params, request }) => {
    const parsed = readOverride(await request.formData());
    if (!parsed.ok) {
      return fail(parsed.status, { values: parsed.values, ending: '', errors: parsed.errors });
    }
    const input = { ...parsed.data, themeCode: params.code };
    const done = await attempt(() => apiOf(locals).triage.override(input));
    if (done.ok) redirect(303, `/themes/${params.code}`);
    const [year = '', month = '', day = ''] = input.expiresOn.split('-');
    return fail(done.status, {
      values: { ...parsed.data, expiresOn: { day, month, year } },
      ending: '',
      errors: done.errors.map((one) =>
        one.field === 'expiresOn' ? { ...one, field: 'expiresOn-day' } : one,
      ),
    });
  },

  end: async ({ locals, params, request }) => {
    const parsed = parseForm(Ending, await request.formData());
    if (!parsed.ok) {
      const ending = parsed.values.endReason ?? '';
      return fail(parsed.status, { values: null, ending, errors: parsed.errors });
    }
    const { endReason } = parsed.data;
    const input = { themeCode: params.code, endReason };
    const done = await attempt(() => apiOf(locals).triage.endOverride(input));
    if (done.ok) redirect(303, `/themes/${params.code}`);
    return fail(done.status, { values: null, ending: endReason, errors: done.errors });
  },
} satisfies Actions;
