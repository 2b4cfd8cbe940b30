import { z } from 'zod';

/** A theme as people describe it: what the words of a text are compared with. */
export const Theme = z.object({
  code: z.string().min(1).max(60),
  name: z.string().max(200),
  description: z.string().max(2_000).default(''),
  synonyms: z.array(z.string().min(1).max(200)).max(200).default([]),
});
export type Theme = z.infer<typeof Theme>;

/** A text whose themes people confirmed. */
export const Example = z.strictObject({
  text: z.string().max(20_000),
  themes: z.array(z.string().min(1).max(60)).min(1).max(50),
});
export type Example = z.infer<typeof Example>;

/** A theme that a text may be about. `words` are those of the text that led to it, as they stand there. */
export type Suggestion = { code: string; name: string; score: number; words: string[] };
