import { addDays, type CivilDate } from '@heed/domain/calendar/civil-date';
import { textField } from '@heed/domain/evidence/text-field';
import { DECISIONS } from '@heed/services/triage/decide';
import { z } from 'zod';

import { dateField, optionalDateField } from '#lib/server/date-field.ts';
import { parseForm } from '#lib/server/form.ts';

/**
 * Reads the form of a decision. What is needed hangs on what was chosen, so that all errors show at once: every decision
 * but a dismissal needs a date to look again, which lies after `today`.
 */
export function readDecision(form: FormData, today: CivilDate) {
  const dismissed = form.get('decision') === 'dismiss';
  return parseForm(decisionForm({ dismissed, today }), form);
}

function decisionForm({ dismissed, today }: { dismissed: boolean; today: CivilDate }) {
  const reviewDate = { what: 'the date you will look at this again', earliest: addDays(today, 1) };
  return z.object({
    decision: z.enum(Object.keys(DECISIONS) as (keyof typeof DECISIONS)[], {
      error: 'Choose what happens next',
    }),
    reason: textField({ label: 'your reason', most: 4_000 }),
    reviewOn: dismissed ? optionalDateField(reviewDate) : dateField(reviewDate),
    submissionKey: z.uuid(),
  });
}
