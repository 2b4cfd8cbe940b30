import { z } from 'zod';
import { isoDay } from './find-dates.ts';
import { findIdentifiers } from './find-identifiers.ts';
import type { Identifier } from './identifier.ts';
import { compileRoster } from './roster.ts';

const MOST_TEXTS = 100_000;
const MOST_CHARACTERS = 20_000_000;
const MOST_NAMES = 10_000;
const LONGEST_NAME = 200;

/** What `heed identifiers` reads. */
export const IdentifiersDocument = z.strictObject({
  texts: z
    .array(z.string())
    .max(MOST_TEXTS, `more than ${MOST_TEXTS} texts`)
    .refine(
      (texts) => texts.reduce((sum, text) => sum + text.length, 0) <= MOST_CHARACTERS,
      `more than ${MOST_CHARACTERS} characters in all`,
    ),
  names: z
    .array(z.string().max(LONGEST_NAME, `a name longer than ${LONGEST_NAME} characters`))
    .max(MOST_NAMES, `more than ${MOST_NAMES} names`)
    .default([]),
  asOf: z.string().refine(isDay, 'not a day of the form yyyy-mm-dd').optional(),
});

/**
 * Answers `heed identifiers`: `{"results": […]}` with one list of identifiers for each text, in order.
 * `today` (yyyy-mm-dd) stands in for a missing `asOf`. A document that does not fit is refused whole, with
 * one readable line and exit code 2.
 */
export function answerIdentifiers(
  document: unknown,
  { today }: { today: string },
): { output?: { results: Identifier[][] }; errors: string[]; exitCode: 0 | 2 } {
  const parsed = IdentifiersDocument.safeParse(document);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.join('.') || 'document';
    const line = `identifiers: ${place}: ${issue?.message ?? 'not understood'}`;
    return { errors: [line.replace(/\s+/g, ' ')], exitCode: 2 };
  }
  const { texts, names: listed, asOf = today } = parsed.data;
  const names = compileRoster(listed);
  const results = texts.map((text) => findIdentifiers(text, { names, asOf }));
  return { output: { results }, errors: [], exitCode: 0 };
}

function isDay(written: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(written) ?? [];
  return isoDay(Number(year), Number(month), Number(day)) === written;
}
