import type { FoldedText } from './fold-text.ts';
import type { WordIndex } from './word-index.ts';

/** What can identify someone, in the words of the `identifiers` command. */
export const IDENTIFIER_KINDS = [
  'nhs_number',
  'upn',
  'uln',
  'pnc_id',
  'ni_number',
  'postcode',
  'phone',
  'email',
  'url',
  'what3words',
  'date_of_birth',
  'social_care_id',
  'name',
] as const;

export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];

/**
 * A passage that can identify someone. `start` (inclusive) and `end` (exclusive) count UTF-16 code
 * units; `confidence` runs from 0 to 1, and what is below 0.5 is a hint only.
 */
export type Identifier = { kind: IdentifierKind; start: number; end: number; confidence: number };

/** What every finder reads: the folded text, in whose indexes it answers, and its words. */
export type Page = { text: FoldedText['text']; words: WordIndex };
