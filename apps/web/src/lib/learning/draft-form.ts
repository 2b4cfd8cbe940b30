import { DraftValues } from '@heed/services/evidence/drafts';
import type { FieldError } from '@heed/ui/field-error';

import { withoutControls } from '#lib/server/form-text.ts';

const LONGEST = 20_000;
const LIST = /^(?:agencies|points-\d+-themes)$/;

/** A form as a draft keeps it, or what keeps it from being one. Several values of one name stand on lines of their own. */
export function draftOf(
  form: FormData,
): { ok: true; values: DraftValues } | { ok: false; errors: FieldError[] } {
  const values: Record<string, string> = {};
  for (const name of new Set(form.keys())) {
    const texts = form.getAll(name).filter((value) => typeof value === 'string');
    values[name] = withoutControls(texts.join('\n'));
  }
  const errors = Object.entries(values)
    .filter(([, text]) => text.length > LONGEST)
    .map(([field]) => ({ field, message: 'Shorten this to 20,000 characters to save a draft' }));
  if (errors.length > 0) return { ok: false, errors };
  const draft = DraftValues.safeParse(values);
  if (draft.success) return { ok: true, values: draft.data };
  return { ok: false, errors: [{ field: '', message: 'This is too much for a draft' }] };
}

/** A draft as the form it was. */
export function formOfDraft(values: DraftValues): FormData {
  const form = new FormData();
  for (const [name, text] of Object.entries(values)) {
    const texts = LIST.test(name) ? text.split('\n').filter(Boolean) : [text];
    for (const one of texts) form.append(name, one);
  }
  return form;
}

const clock = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
});

/** “10:42”, as it is in London. */
export function clockTime(instant: Date): string {
  return clock.format(instant);
}
