import type { Suggestion } from './theme.ts';

/** A person reads at most this many, and none that scores much less than the best. */
const MOST_SHOWN = 3;
const LEAST_SHARE = 0.45;
const LEAST_SCORE = 1;

/**
 * Suggestions as a form shows them, of all for a text, best first. On coded comments of patients about half of those shown
 * are right, and five texts of six have a right one (`npm run measure:text`).
 */
export function shownSuggestions(found: readonly Suggestion[]): Suggestion[] {
  const least = Math.max(LEAST_SCORE, LEAST_SHARE * (found[0]?.score ?? 0));
  return found.filter(({ score }) => score >= least).slice(0, MOST_SHOWN);
}
