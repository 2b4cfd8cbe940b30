import { textField } from '@heed/domain/evidence/text-field';
import { ThemeState } from '@heed/domain/vocabulary';
import { z } from 'zod';

import { dateField } from '#lib/server/date-field.ts';
import { parseForm } from '#lib/server/form.ts';

const OverrideForm = z.object({
  state: z.enum(ThemeState.options, { error: 'Choose what you hold instead' }),
  reason: textField({ label: 'your reason', most: 2_000 }),
  expiresOn: dateField({ what: 'the last day on which it stands' }),
  submissionKey: z.uuid(),
});

/** Reads the form of an override, all errors at once. */
export function readOverride(form: FormData) {
  return parseForm(OverrideForm, form);
}
