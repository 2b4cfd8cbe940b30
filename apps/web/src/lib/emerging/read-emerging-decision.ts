import { textField } from '@heed/domain/evidence/text-field';
import type { DecideEmerging } from '@heed/services/emergence/decide-emerging';
import type { FieldError } from '@heed/ui/field-error';
import { z } from 'zod';

import { typedList, typedText } from '#lib/evidence/typed-text.ts';
import { parseForm } from '#lib/server/form.ts';

const decision = z.enum(['name', 'merge', 'dismiss'], { error: 'Choose what it is' });
const reason = textField({ label: 'your reason', most: 2_000 });
const records = z.array(z.string());

const Named = z.object({
  decision,
  name: textField({ label: 'a name for the theme', most: 80 }),
  description: textField({ label: 'what the theme is about', most: 300 }),
  records,
  reason,
});
const Merged = z.object({
  decision,
  themeCode: z.string().min(1, { error: 'Choose the theme it belongs to' }),
  records,
  reason,
});
const Dismissed = z.object({ decision, reason });

export type EmergingValues = ReturnType<typeof typed>;
type Read =
  | { ok: true; input: DecideEmerging; values: EmergingValues }
  | { ok: false; status: 400 | 413; errors: FieldError[]; values: EmergingValues };

/** Reads the decision on an emerging group. What is needed hangs on what was chosen, so that all errors show at once. */
export function readEmergingDecision(form: FormData, ref: string): Read {
  const values = typed(form);
  switch (values.decision) {
    case 'name': {
      const parsed = parseForm(Named, form);
      if (!parsed.ok) return { ...parsed, values };
      return { ok: true, values, input: { ...parsed.data, decision: 'name', ref } };
    }
    case 'merge': {
      const parsed = parseForm(Merged, form);
      if (!parsed.ok) return { ...parsed, values };
      return { ok: true, values, input: { ...parsed.data, decision: 'merge', ref } };
    }
    default: {
      const parsed = parseForm(Dismissed, form);
      if (!parsed.ok) return { ...parsed, values };
      return { ok: true, values, input: { ...parsed.data, decision: 'dismiss', ref } };
    }
  }
}

function typed(form: FormData) {
  return {
    decision: typedText(form, 'decision'),
    name: typedText(form, 'name'),
    description: typedText(form, 'description'),
    themeCode: typedText(form, 'themeCode'),
    records: typedList(form, 'records'),
    reason: typedText(form, 'reason'),
  };
}
