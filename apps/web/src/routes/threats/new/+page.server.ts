import { THREAT_DIRECTIONS } from '@heed/domain/evidence/report-threat';
import type { FieldError } from '@heed/ui/field-error';
import { fail, redirect } from '@sveltejs/kit';

import { choicesOf, evidenceChoices, knownCodes } from '#lib/evidence/form-choices.ts';
import { foundIdentifiers, type FoundWords } from '#lib/evidence/found-identifiers.ts';
import { apiOf } from '#lib/server/api.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import { waysToChoose } from '#lib/threats/how-known.ts';
import { inputOf, nameThreatField } from '#lib/threats/name-field.ts';
import { readThreatForm } from '#lib/threats/read-threat-form.ts';
import { newThreat, typedThreat } from '#lib/threats/threat-values.ts';
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
  default: async ({ locals, request }) => {
    const api = apiOf(locals);
    const form = await request.formData();
    const values = typedThreat(form);
    const refuse = (status: number, errors: FieldError[], found: FoundWords[] = []) =>
      fail(status, { values, errors, found });

    const known = knownCodes(await api.evidence.formChoices());
    const read = readThreatForm(form, known.themes);
    if (!read.ok) return refuse(read.status, read.errors);
    const done = await attempt(() => api.evidence.reportThreat(read.input));
    if (done.ok) redirect(303, `/threats/${done.value.ref}?reported`);
    return refuse(
      done.status,
      done.errors.map((one) => ({ ...one, field: inputOf(one.field) })),
      foundIdentifiers(done.details, nameThreatField),
    );
  },
} satisfies Actions;
