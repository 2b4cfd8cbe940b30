import { DomainError } from '@heed/domain/errors';
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

/** Two posts with the same key come from the same opened form. */
const KEY = 'submissionKey';

/**
 * Keeps a person's half-filled form; one draft a form. Returns when it was saved. Throws CONFLICT while the draft of
 * another opened form waits: that one is resumed or discarded first, never written over.
 */
export function saveDraft(
  action: Action,
  { form, values }: DraftKey & { values: DraftValues },
): Promise<{ savedAt: Date }> {
  return act(action, 'self.read', async ({ tx, partnershipId, now }) => {
    const key = { partnershipId, personId: action.actor.personId, form };
    const kept = await tx.draft.findUnique({ where: { partnershipId_personId_form: key } });
    if (kept && DraftValues.parse(kept.values)[KEY] !== values[KEY]) {
      throw new DomainError(
        'CONFLICT',
        'You have an earlier draft of this form. Open the form again to resume or discard it',
      );
    }
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

/** Removes a person's draft of a form, if there is one; with a key only the draft of that opened form. */
export function discardDraft(
  action: Action,
  { form, submissionKey }: DraftKey & { submissionKey?: string | undefined },
): Promise<void> {
  return act(action, 'self.read', async ({ tx, partnershipId }) => {
    await tx.draft.deleteMany({
      where: {
        partnershipId,
        personId: action.actor.personId,
        form,
        ...(submissionKey && { values: { path: [KEY], equals: submissionKey } }),
      },
    });
  });
}
