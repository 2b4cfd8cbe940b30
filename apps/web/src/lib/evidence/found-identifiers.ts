import { IDENTIFIER_KINDS } from '@heed/guard/identifier';
import { kindLabel } from '@heed/guard/kind-label';
import { z } from 'zod';

/** What a refused save says about the personal identifiers it found. */
const Refused = z.object({
  identifiers: z.array(z.object({ field: z.string(), kind: z.string(), excerpt: z.string() })),
});

export type FoundWords = { fieldId: string; field: string; kind: string; excerpt: string };

/** How the page calls a field, and the id of its input. */
export type NamedField = { id: string; label: string };

/**
 * The findings of a refusal in words: where each stands as the person knows the field, what it looks like, and the
 * passage itself. Empty if the refusal was about something else.
 */
export function foundIdentifiers(
  details: unknown,
  nameField: (field: string) => NamedField,
): FoundWords[] {
  const refused = Refused.safeParse(details);
  if (!refused.success) return [];
  return refused.data.identifiers.map(({ field, kind, excerpt }) => {
    const { id, label } = nameField(field);
    const known = IDENTIFIER_KINDS.find((one) => one === kind);
    return { fieldId: id, field: label, kind: known ? kindLabel(known) : kind, excerpt };
  });
}
