import { fail, redirect } from '@sveltejs/kit';

import { conflictInWords } from '#lib/scorecard/entry/entry-words.ts';
import { presentGrid, problemAsError } from '#lib/scorecard/entry/present-entry.ts';
import { readEntryForm, typedCells } from '#lib/scorecard/entry/read-entry-form.ts';
import { typedText } from '#lib/evidence/typed-text.ts';
import { apiOf } from '#lib/server/api.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

const MOST_REASON = 500;

export const load: PageServerLoad = ({ locals, params, url }) =>
  loadOrExplain(async () => ({
    sheet: params,
    grid: presentGrid(await apiOf(locals).entry.grid(params)),
    saved: url.searchParams.has('saved'),
  }));

export const actions = {
  default: async ({ locals, params, request, url }) => {
    const api = apiOf(locals);
    const form = await request.formData();
    const { rows } = await loadOrExplain(() => api.entry.grid(params));
    const typed = typedCells(form, rows);
    const reason = typedText(form, 'reason');
    const read = readEntryForm(form, rows);
    const errors = read.ok ? [] : [...read.errors];
    if (reason.length > MOST_REASON) {
      const message = `Your reason must be ${MOST_REASON} characters or fewer`;
      errors.push({ field: 'reason', message });
    }
    if (!read.ok || errors.length > 0) return fail(400, { typed, reason, errors });
    const done = await attempt(() => api.entry.save({ ...params, reason, cells: read.cells }));
    if (!done.ok) return fail(done.status, { typed, reason, errors: done.errors });
    const { problems, conflicts } = done.value;
    if (problems.length === 0 && conflicts.length === 0) redirect(303, `${url.pathname}?saved`);
    for (const conflict of conflicts) {
      const cell = typed[conflict.code];
      // Whoever saves again has read what the other saved.
      if (cell) cell.seen = conflict.theirs.version;
      const row = rows.find(({ code }) => code === conflict.code);
      if (!row) continue;
      const message = `${row.name}: ${conflictInWords(conflict, row)}`;
      errors.push({ field: `${row.code}-value`, message });
    }
    errors.push(...problems.map((problem) => problemAsError(problem, rows)));
    return fail(conflicts.length > 0 ? 409 : 422, { typed, reason, errors });
  },
} satisfies Actions;
