import { DomainError } from '@heed/domain/errors';
import { mergedThemes } from '@heed/domain/taxonomy/todays-theme';
import { z } from 'zod';

import { act, type Action } from '../action.ts';
import { themeLinks } from '../themes/theme-links.ts';

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

/** A person's draft of a form, or null. A theme that was merged since stands in it as the one it was merged into. */
export function loadDraft(
  action: Action,
  { form }: DraftKey,
): Promise<{ values: DraftValues; savedAt: Date } | null> {
  return act(action, 'self.read', async (step) => {
    const { tx, partnershipId } = step;
    const draft = await tx.draft.findUnique({
      where: {
        partnershipId_personId_form: { partnershipId, personId: action.actor.personId, form },
      },
    });
    if (!draft) return null;
    const merged = mergedThemes(await themeLinks(step));
    return { values: ofToday(DraftValues.parse(draft.values), merged), savedAt: draft.updatedAt };
  });
}

/** Fields that hold codes of themes, a line each. */
const THEMES = /(?:^|-)(?:themes|main)$/;

function ofToday(values: DraftValues, merged: ReadonlyMap<string, string>): DraftValues {
  const today = (text: string) =>
    [...new Set(text.split('\n').map((code) => merged.get(code) ?? code))].join('\n');
  return Object.fromEntries(
    Object.entries(values).map(([name, text]) => [name, THEMES.test(name) ? today(text) : text]),
  );
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
