import { DomainError } from '@heed/domain/errors';
import { findIdentifiers } from '@heed/guard/find-identifiers';
import type { IdentifierKind } from '@heed/guard/identifier';
import { kindLabel } from '@heed/guard/kind-label';

/** Free text to look through, by the name of its form field. */
export type ScreenedTexts = Record<string, string>;
export type FoundIdentifier = { field: string; kind: IdentifierKind; excerpt: string };

/** Below this a finding is a hint and does not stop anyone. */
const CERTAIN_ENOUGH = 0.5;

/** What looks like a personal identifier in each field, in the order of the fields. */
function findInTexts(texts: ScreenedTexts, today: string): FoundIdentifier[] {
  return Object.entries(texts).flatMap(([field, text]) =>
    findIdentifiers(text, { names: [], asOf: today })
      .filter((found) => found.confidence >= CERTAIN_ENOUGH)
      .map((found) => ({
        field,
        kind: found.kind,
        excerpt: text.slice(found.start, found.end),
      })),
  );
}

/**
 * Lets text through that holds no identifier, or whose author has said why it stays. Returns what is to be kept of
 * that: kinds, fields and the reason, never the text found. Throws a DomainError RULE with the findings as details.
 */
export function screenTexts(
  texts: ScreenedTexts,
  { reason, today }: { reason: string | null; today: string },
): { kinds: string[]; fields: string[]; reason: string } | null {
  const found = findInTexts(texts, today);
  if (found.length === 0) return null;
  if (!reason) {
    throw new DomainError(
      'RULE',
      'Remove what could identify someone, or say why it stays',
      'identifierReason',
      { identifiers: found },
    );
  }
  return {
    kinds: [...new Set(found.map((one) => one.kind))],
    fields: [...new Set(found.map((one) => one.field))],
    reason,
  };
}

/** Why a text may not stand in the record for good: what in it looks like an identifier; null if nothing does. */
export function identifierProblem(text: string, today: string): string | null {
  const [found] = findInTexts({ text }, today);
  return found ? takeOut(found) : null;
}

/**
 * Refuses text that is to stand for good, such as the reason of a decision, while it holds what looks like an
 * identifier: the audit trail can take nothing back. Throws a DomainError RULE at the field.
 */
export function refuseIdentifiers(texts: Record<string, string | null>, today: string): void {
  const given = Object.entries(texts).flatMap(([field, text]) => (text ? [[field, text]] : []));
  const [found] = findInTexts(Object.fromEntries(given), today);
  if (!found) return;
  throw new DomainError('RULE', takeOut(found), found.field);
}

function takeOut({ excerpt, kind }: FoundIdentifier): string {
  return `Take out “${excerpt}” (${kindLabel(kind)}). This stays in the record for good`;
}
