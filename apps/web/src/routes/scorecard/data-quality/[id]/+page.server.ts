import { may } from '@heed/domain/permissions';
import { textField } from '@heed/domain/evidence/text-field';
import { error, fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { presentQuestion } from '#lib/scorecard/data-quality/present-question.ts';
import { apiOf } from '#lib/server/api.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const Answer = z.object({ answer: textField({ label: 'your answer', most: 1_000 }) });

export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    const rows = await apiOf(locals).dataQuality.questions();
    const found = rows.find(({ id }) => id === params.id);
    if (!found) error(404, 'There is no such question.');
    const { actor } = locals;
    const own = actor?.roles.includes('analyst') || actor?.organisationCode === found.ownerCode;
    return {
      question: presentQuestion(found),
      mayAnswer: may(actor?.roles ?? [], 'scorecard.enter') && own,
    };
  });

export const actions = {
  default: async ({ locals, params, request }) => {
    const parsed = parseForm(Answer, await request.formData());
    if (!parsed.ok) return fail(parsed.status, { values: parsed.values, errors: parsed.errors });
    const { answer } = parsed.data;
    const done = await attempt(() => apiOf(locals).dataQuality.answer({ id: params.id, answer }));
    if (done.ok) redirect(303, '/scorecard/data-quality?show=answered&answered');
    return fail(done.status, { values: { answer }, errors: done.errors });
  },
} satisfies Actions;
