import { textField } from '@heed/domain/evidence/text-field';
import { Outcome } from '@heed/domain/review/outcome';
import { z } from 'zod';

import { parseForm } from './form.ts';

const newTitle = (optional: boolean) => textField({ label: 'its new title', most: 120, optional });
const theme = (message: string) => z.string().min(1, { error: message }).max(80);

/**
 * Reads what a review decides of one theme. What else is needed hangs on the outcome, so that all errors show at once:
 * a new title to refocus, a theme to merge into, or one that takes its place.
 */
export function readOutcome(form: FormData) {
  const outcome = form.get('outcome');
  const parsed = parseForm(
    z.object({
      outcome: Outcome,
      newTitle: newTitle(outcome !== 'refocus'),
      mergeInto: outcome === 'merge' ? theme('Choose the theme it becomes part of') : z.string(),
      replaceBy:
        outcome === 'replace' ? theme('Choose the theme that takes its place') : z.string(),
      reason: textField({ label: 'your reason', most: 4_000 }),
    }),
    form,
  );
  if (!parsed.ok) return parsed;
  return { ok: true as const, data: asRecorded(parsed.data), values: parsed.data };
}

type Read = {
  outcome: Outcome;
  newTitle: string;
  mergeInto: string;
  replaceBy: string;
  reason: string;
};

/** Only what belongs to the outcome is kept: a browser without a script sends the other fields too. */
function asRecorded({ outcome, newTitle: title, mergeInto, replaceBy, reason }: Read) {
  const into = outcome === 'merge' ? mergeInto : outcome === 'replace' ? replaceBy : null;
  return { outcome, into, title: outcome === 'refocus' ? title : null, reason };
}
