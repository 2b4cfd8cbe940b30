import { textField } from '@heed/domain/evidence/text-field';
import { DECISIONS } from '@heed/services/triage/decide';
import { z } from 'zod';

import { dateField, optionalDateField } from '#lib/server/date-field.ts';
import { parseForm } from '#lib/server/form.ts';

const REVIEW_DATE = { what: 'the date you will look at this again' };

/**
 * Reads the form of a decision. What is needed hangs on what was chosen, so that all errors show at once: every decision
 * but a dismissal needs a date to look again.
 */
export function readDecision(form: FormData) {
  const dismissed = form.get('decision') === 'dismiss';
  return parseForm(decisionForm(dismissed), form);
}

function decisionForm(dismissed: boolean) {
  return z.object({
    decision: z.enum(Object.keys(DECISIONS) as (keyof typeof DECISIONS)[], {
      error: 'Choose what happens next',
    }),
    reason: textField({ label: 'your reason', most: 4_000 }),
    reviewOn: dismissed ? optionalDateField(REVIEW_DATE) : dateField(REVIEW_DATE),
    submissionKey: z.uuid(),
  });
}
