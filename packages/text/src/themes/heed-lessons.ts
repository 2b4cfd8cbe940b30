import type { Suggestion } from './theme.ts';

/** What people made of a suggested theme, and the words that had led to it. */
export type Lesson = { theme: string; verdict: 'accepted' | 'rejected'; words: readonly string[] };

/** So often must a word have led to a theme that people turned down, before it is no longer listened to … */
export const REJECTIONS_THAT_COUNT = 3;
/** … and they must have kept the theme in less than this share of all times. */
const KEPT_SHARE = 0.25;

export type UnheardWord = { theme: string; word: string; accepted: number; rejected: number };

/** Words that no longer lead to a theme, because people kept turning it down. Sorted by theme and word. */
export function unheardWords(lessons: readonly Lesson[]): UnheardWord[] {
  const counts = new Map<string, UnheardWord>();
  for (const { theme, verdict, words } of lessons) {
    for (const word of new Set(words.map((one) => one.toLowerCase()))) {
      const key = `${theme}\n${word}`;
      const count = counts.get(key) ?? { theme, word, accepted: 0, rejected: 0 };
      count[verdict] += 1;
      counts.set(key, count);
    }
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, count]) => count)
    .filter(
      ({ accepted, rejected }) =>
        rejected >= REJECTIONS_THAT_COUNT && accepted < KEPT_SHARE * (accepted + rejected),
    );
}

/** The suggestions without words that are no longer listened to, and without themes that no other word led to. */
export function heedLessons(
  suggestions: readonly Suggestion[],
  unheard: readonly UnheardWord[],
): Suggestion[] {
  const isUnheard = (code: string, word: string) =>
    unheard.some((one) => one.theme === code && one.word === word.toLowerCase());
  return suggestions
    .map((one) => ({ ...one, words: one.words.filter((word) => !isUnheard(one.code, word)) }))
    .filter(({ words }, at) => words.length > 0 || suggestions[at]?.words.length === 0);
}
