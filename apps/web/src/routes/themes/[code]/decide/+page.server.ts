import { DECISIONS } from '@heed/services/triage/decide';
import { fail, redirect } from '@sveltejs/kit';

import { apiOf } from '#lib/server/api.ts';
import { ownToday } from '#lib/server/own-today.ts';
import { readDecision } from '#lib/server/read-decision.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import { asChoices, decisionWords } from '#lib/words/decisions.ts';
import { dayInWords } from '#lib/words/dates.ts';
import { levelTag, stateTag } from '#lib/words/states.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    const theme = await apiOf(locals).triage.theme({ code: params.code });
    const answer = theme.evaluation?.answer;
    return {
      theme: {
        code: theme.code,
        name: theme.name,
        sentence: theme.evaluation?.sentence ?? null,
        stateTag: answer ? stateTag(answer.state) : null,
        levelTag: answer ? levelTag(answer.level) : null,
      },
      choices: asChoices(DECISIONS),
      // Sent along with the decision, so that posting it twice records it once.
      submissionKey: crypto.randomUUID(),
    };
  });

export const actions = {
  /** Shows the answers before they are recorded. */
  check: async ({ locals, request }) => {
    const parsed = readDecision(await request.formData(), ownToday(locals.actor));
    if (!parsed.ok) {
      return fail(parsed.status, { check: null, values: parsed.values, errors: parsed.errors });
    }
    const { decision, reason, reviewOn, submissionKey } = parsed.data;
    const check = {
      decision: decisionWords(decision),
      reason,
      reviewOn: reviewOn ? dayInWords(reviewOn) : 'Not needed',
    };
    const values = { decision, reason, reviewOn: partsOf(reviewOn), submissionKey };
    return { check, values, errors: [] };
  },

  /** Back to the form with the answers as they were. */
  change: async ({ locals, request }) => {
    const parsed = readDecision(await request.formData(), ownToday(locals.actor));
    if (!parsed.ok) return { check: null, values: parsed.values, errors: [] };
    const { reviewOn, ...values } = parsed.data;
    return { check: null, values: { ...values, reviewOn: partsOf(reviewOn) }, errors: [] };
  },

  record: async ({ locals, params, request }) => {
    const parsed = readDecision(await request.formData(), ownToday(locals.actor));
    if (!parsed.ok) {
      return fail(parsed.status, { check: null, values: parsed.values, errors: parsed.errors });
    }
    const { reviewOn = null, ...data } = parsed.data;
    const input = { ...data, reviewOn, themeCode: params.code };
    const done = await attempt(() => apiOf(locals).triage.decide(input));
    if (done.ok) redirect(303, `/themes/${params.code}#decisions`);
    const values = { ...data, reviewOn: partsOf(reviewOn) };
    return fail(done.status, { check: null, values, errors: done.errors.map(atDay) });
  },
} satisfies Actions;

function partsOf(date: string | null | undefined) {
  const [year = '', month = '', day = ''] = date?.split('-') ?? [];
  return { day, month, year };
}

/** An error on the date belongs to its first input. */
function atDay(error: { field: string; message: string }) {
  return error.field === 'reviewOn' ? { ...error, field: 'reviewOn-day' } : error;
}
