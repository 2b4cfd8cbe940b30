import { z } from 'zod';

import type { EmergingGroup } from './emergence/emerging-group.ts';
import { findEmerging } from './emergence/find-emerging.ts';
import { refusalOf } from './refusal.ts';

const Name = z.string().min(1).max(200);
const Day = z.iso.date();

/** What `heed emerging` reads. `asOf` is the day to look from; `themes` are codes that people confirmed. */
export const EmergingDocument = z
  .strictObject({
    asOf: Day,
    documents: z
      .array(
        z.strictObject({
          id: Name,
          date: Day,
          source: Name,
          agency: Name.optional(),
          text: z.string().max(20_000),
          themes: z.array(z.string().min(1).max(60)).max(50).optional(),
        }),
      )
      .max(20_000),
  })
  .refine(({ documents }) => new Set(documents.map(({ id }) => id)).size === documents.length, {
    error: 'two documents have the same id',
    path: ['documents'],
  });

export type EmergingAnswer = { asOf: string; groups: EmergingGroup[] };

/**
 * Answers `heed emerging`: groups of recent documents that stand closer together than chance allows. A document
 * without an agency counts for its source. What does not fit is refused whole, with one readable line and exit code 2.
 */
export function answerEmerging(document: unknown): {
  output?: EmergingAnswer;
  errors: string[];
  exitCode: 0 | 2;
} {
  const parsed = EmergingDocument.safeParse(document);
  if (!parsed.success) return refusalOf('emerging', parsed.error);
  const { asOf, documents } = parsed.data;
  const named = documents.map((one) => ({ ...one, agency: one.agency ?? one.source }));
  return { output: { asOf, groups: findEmerging(named, asOf) }, errors: [], exitCode: 0 };
}
