import { z } from 'zod';

import { refusalOf } from './refusal.ts';
import { makeSuggester } from './themes/suggest-themes.ts';
import { Example, Theme, type Suggestion } from './themes/theme.ts';

const MOST_SUGGESTIONS = 5;
/** What scores less than this share of the best is noise: one ordinary word in common. */
const LEAST_SHARE = 0.15;

/** What `heed themes` reads. Without `themes` the taxonomy of the project is used. */
export const ThemesDocument = z.strictObject({
  texts: z.array(z.string().max(20_000)).max(10_000),
  themes: z.array(Theme).min(1).max(1_000).optional(),
  examples: z.array(Example).max(2_000).default([]),
});

export type ThemesAnswer = { results: { themes: Suggestion[] }[] };

/**
 * Answers `heed themes`: for each text at most five themes, best first, with the words that led to each. A document that
 * does not fit is refused whole, with one readable line and exit code 2.
 */
export function answerThemes(
  document: unknown,
  { taxonomy }: { taxonomy: readonly Theme[] },
): { output?: ThemesAnswer; errors: string[]; exitCode: 0 | 2 } {
  const parsed = ThemesDocument.safeParse(document);
  if (!parsed.success) return refusalOf('themes', parsed.error);
  const { texts, themes = taxonomy, examples } = parsed.data;
  const suggest = makeSuggester(themes, examples);
  const results = texts.map((text) => ({ themes: shown(suggest(text)) }));
  return { output: { results }, errors: [], exitCode: 0 };
}

function shown(suggestions: readonly Suggestion[]): Suggestion[] {
  const least = LEAST_SHARE * (suggestions[0]?.score ?? 0);
  return suggestions
    .filter(({ score }) => score >= least)
    .slice(0, MOST_SUGGESTIONS)
    .map((one) => ({ ...one, score: Math.round(one.score * 1_000) / 1_000 }));
}
