import { textField } from '@heed/domain/evidence/text-field';
import { may } from '@heed/domain/permissions';
import type { FieldError } from '@heed/ui/field-error';
import { fail, redirect } from '@sveltejs/kit';
import { z } from 'zod';

import { apiOf } from '#lib/server/api.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt, loadOrExplain } from '#lib/server/refusal.ts';
import { presentLessons } from '#lib/signals/present-lessons.ts';
import { presentReportCard } from '#lib/signals/present-report-card.ts';
import { signalsNavigation } from '#lib/signals/views.ts';
import type { Actions, PageServerLoad } from './$types';

const Undoing = z.object({
  version: z.string(),
  reason: textField({ label: 'your reason', most: 1_000 }),
});

export const load: PageServerLoad = ({ locals }) =>
  loadOrExplain(async () => {
    const { triage } = apiOf(locals);
    return {
      navigation: signalsNavigation('report-card', true),
      card: presentReportCard(await triage.reportCard()),
      lessons: presentLessons(await triage.lessons()),
      mayUndo: may(locals.actor?.roles ?? [], 'lesson.undo'),
    };
  });

export const actions = {
  undo: async ({ locals, request }) => {
    const parsed = parseForm(Undoing, await request.formData());
    if (!parsed.ok) return fail(parsed.status, answer(parsed.values, parsed.errors));
    const { version, reason } = parsed.data;
    const done = await attempt(() =>
      apiOf(locals).triage.undoLesson({ version: Number(version), reason }),
    );
    if (!done.ok) return fail(done.status, answer(parsed.data, done.errors));
    redirect(303, '/signals/report-card#lessons');
  },
} satisfies Actions;

/** What was typed, with errors at the form of the lesson it was typed into. */
function answer(
  { version = '', reason = '' }: { version?: string; reason?: string },
  errors: readonly FieldError[],
) {
  return {
    typed: { version, reason },
    errors: errors.map((one) => ({ ...one, field: `reason-${version}` })),
  };
}
