import { z } from 'zod';

import type { EmergingGroup } from './emergence/emerging-group.ts';
import { findEmerging } from './emergence/find-emerging.ts';
import { documentsToCompare } from './emergence/span.ts';
import type { Meanings } from './meaning/meaning.ts';
import { refusalOf } from './refusal.ts';
import { splitSentences } from './words/split-words.ts';

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

/** `compared`: whether texts were compared by what they mean too, or by their words alone. */
export type EmergingAnswer = {
  asOf: string;
  compared: 'words' | 'words and meaning';
  groups: EmergingGroup[];
};

/** Gives one vector a sentence, in their order; null where no sentence model can be used. */
export type Encode = (sentences: string[]) => Promise<ArrayLike<number>[] | null>;

/**
 * Answers `heed emerging`: groups of recent documents that stand closer together than chance allows. A document
 * without an agency counts for its source. What does not fit is refused whole, with one readable line and exit code 2.
 */
export async function answerEmerging(
  document: unknown,
  encode: Encode = () => Promise.resolve(null),
): Promise<{ output?: EmergingAnswer; errors: string[]; exitCode: 0 | 2 }> {
  const parsed = EmergingDocument.safeParse(document);
  if (!parsed.success) return refusalOf('emerging', parsed.error);
  const { asOf, documents } = parsed.data;
  const named = documents.map((one) => ({ ...one, agency: one.agency ?? one.source }));
  const meanings = await meaningsOf(
    documentsToCompare(named, asOf).map(({ text }) => text),
    encode,
  );
  const compared = meanings ? ('words and meaning' as const) : ('words' as const);
  const groups = findEmerging(named, asOf, meanings);
  return { output: { asOf, compared, groups }, errors: [], exitCode: 0 };
}

async function meaningsOf(texts: readonly string[], encode: Encode): Promise<Meanings | undefined> {
  const sentences = [...new Set(texts.flatMap(splitSentences))];
  const vectors = await encode(sentences);
  return vectors ? new Map(sentences.map((one, at) => [one, vectors[at] ?? []])) : undefined;
}
