import { THREAT_DIRECTIONS } from '@heed/domain/evidence/report-threat';
import type { FieldError } from '@heed/ui/field-error';
import { fail, redirect } from '@sveltejs/kit';

import { choicesOf, evidenceChoices, knownCodes } from '#lib/evidence/form-choices.ts';
import { foundIdentifiers, type FoundWords } from '#lib/evidence/found-identifiers.ts';
import { apiOf } from '#lib/server/api.ts';
import { ownToday } from '#lib/server/own-today.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import { suggestForTyped } from '#lib/server/suggestions.ts';
import { waysToChoose } from '#lib/threats/how-known.ts';
import { inputOf, nameThreatField } from '#lib/threats/name-field.ts';
import { readThreatForm } from '#lib/threats/read-threat-form.ts';
import { newThreat, typedThreat, type ThreatValues } from '#lib/threats/threat-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
  loadOrExplain(async () => ({
    choices: {
      ...evidenceChoices(await apiOf(locals).evidence.formChoices()),
      ways: waysToChoose(),
      directions: choicesOf(THREAT_DIRECTIONS),
    },
    values: newThreat(crypto.randomUUID()),
  }));

export const actions = {
  report: async ({ locals, request }) => {
    const api = apiOf(locals);
    const form = await request.formData();
    const values = typedThreat(form);
    const refuse = async (status: number, errors: FieldError[], found: FoundWords[] = []) => {
      // Of a form sent empty there is nothing to suggest from, and nothing to say about that.
      const suggestions = values.summary.trim() ? await suggestFor(locals, values) : null;
      return fail(status, { values, errors, found, suggestions });
    };

    const known = knownCodes(await api.evidence.formChoices());
    const read = readThreatForm(form, { themes: known.themes, today: ownToday(locals.actor) });
    if (!read.ok) return refuse(read.status, read.errors);
    const done = await attempt(() => api.evidence.reportThreat(read.input));
    if (done.ok) redirect(303, `/threats/${done.value.ref}?reported`);
    return refuse(
      done.status,
      done.errors.map((one) => ({ ...one, field: inputOf(one.field) })),
      foundIdentifiers(done.details, nameThreatField),
    );
  },

  suggest: async ({ locals, request }) => {
    const values = typedThreat(await request.formData());
    return { values, errors: [], found: [], suggestions: await suggestFor(locals, values) };
  },

  choose: async ({ locals, request }) => {
    const form = await request.formData();
    const values = typedThreat(form);
    const themes = [...new Set([...values.themes, String(form.get('choose'))])];
    const suggestions = await suggestFor(locals, values);
    return { values: { ...values, themes }, errors: [], found: [], suggestions };
  },
} satisfies Actions;

function suggestFor(locals: App.Locals, { title, summary }: ThreatValues) {
  return suggestForTyped(locals, `${title}\n${summary}`);
}
