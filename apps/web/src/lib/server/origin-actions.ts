import { textField } from '@heed/domain/evidence/text-field';
import type { FieldError } from '@heed/ui/field-error';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';

import { apiOf } from '#lib/server/api.ts';
import { parseForm } from '#lib/server/form.ts';
import { attempt } from '#lib/server/refusal.ts';

const Judgement = z.object({
  // Which of the forms on the page was sent: its inputs carry this in their ids.
  form: z.string(),
  otherRef: z
    .string()
    .transform((text) => text.trim().toUpperCase())
    .refine((text) => text !== '', { error: 'Enter the reference of the other record' }),
  reason: textField({ label: 'your reason', most: 2_000 }),
  verdict: z.enum(['same', 'different'], { error: 'Choose whether they are the same' }),
});
const Separation = z.object({
  form: z.string(),
  judgementId: z.uuid(),
  reason: textField({ label: 'your reason', most: 2_000 }),
});

type Event = RequestEvent<{ ref: string }>;

/** What was typed into one of the forms about origins, with what is wrong with it. */
export type OriginAnswer = {
  origin: { form: string; otherRef: string; reason: string };
  errors: FieldError[];
};

/** The actions of a record's page that say what it counts together with. `folder` is `learning` or `threats`. */
export function originActions(folder: 'learning' | 'threats') {
  const back = ({ params }: Event) => redirect(303, `/${folder}/${params.ref}#origin`);
  return {
    judgeOrigin: async (event: Event) => {
      const parsed = parseForm(Judgement, await event.request.formData());
      if (!parsed.ok) return fail(parsed.status, answerOf(parsed.values, parsed.errors));
      const { otherRef, verdict, reason } = parsed.data;
      const { ref } = event.params;
      const done = await attempt(() =>
        apiOf(event.locals).evidence.judgeOrigin({ ref, otherRef, verdict, reason }),
      );
      if (!done.ok) return fail(done.status, answerOf(parsed.data, done.errors));
      return back(event);
    },
    separateOrigin: async (event: Event) => {
      const parsed = parseForm(Separation, await event.request.formData());
      if (!parsed.ok) return fail(parsed.status, answerOf(parsed.values, parsed.errors));
      const { judgementId, reason } = parsed.data;
      const done = await attempt(() =>
        apiOf(event.locals).evidence.separateOrigin({ judgementId, reason }),
      );
      if (!done.ok) return fail(done.status, answerOf(parsed.data, done.errors));
      return back(event);
    },
  };
}

function answerOf(
  typed: { form?: string; otherRef?: string; reason?: string },
  errors: readonly FieldError[],
): OriginAnswer {
  const { form = '', otherRef = '', reason = '' } = typed;
  return {
    origin: { form, otherRef, reason },
    errors: errors.map((one) => ({ ...one, field: one.field && `${one.field}-${form}` })),
  };
}
