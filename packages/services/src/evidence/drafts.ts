import { z } from 'zod';

import { act, type Action } from '../action.ts';

/** A half-filled form as posted: field names and what was typed, bounded so that a draft stays a draft. */
export const DraftValues = z
  .record(z.string().max(100), z.string().max(20_000))
  .refine((values) => Object.keys(values).length <= 400, {
    error: 'The draft has too many fields',
  });
export type DraftValues = z.infer<typeof DraftValues>;

type DraftKey = { form: string };

/** Keeps a person's half-filled form; one draft a form. Returns when it was saved. */
export function saveDraft(
  action: Action,
  { form, values }: DraftKey & { values: DraftValues },
): Promise<{ savedAt: Date }> {
  return act(action, 'self.read', async ({ tx, partnershipId, now }) => {
    const key = { partnershipId, personId: action.actor.personId, form };
    await tx.draft.upsert({
      where: { partnershipId_personId_form: key },
      create: { ...key, values, updatedAt: now },
      update: { values, updatedAt: now },
    });
    return { savedAt: now };
  });
}

/** A person's draft of a form, or null. */
export function loadDraft(
  action: Action,
  { form }: DraftKey,
): Promise<{ values: DraftValues; savedAt: Date } | null> {
  return act(action, 'self.read', async ({ tx, partnershipId }) => {
    const draft = await tx.draft.findUnique({
      where: {
        partnershipId_personId_form: { partnershipId, personId: action.actor.personId, form },
      },
    });
    return draft && { values: DraftValues.parse(draft.values), savedAt: draft.updatedAt };
  });
}

/** Removes a person's draft of a form, if there is one. */
export function discardDraft(action: Action, { form }: DraftKey): Promise<void> {
  return act(action, 'self.read', async ({ tx, partnershipId }) => {
    await tx.draft.deleteMany({
      where: { partnershipId, personId: action.actor.personId, form },
    });
  });
}
