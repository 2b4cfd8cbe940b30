import type { TextSuggestions } from '@heed/services/evidence/suggest-for-text';

import type { LearningValues } from '#lib/learning/learning-values.ts';
import { apiOf } from './api.ts';

/** What is suggested for each learning point, by its index. */
export type PointSuggestions = Record<number, TextSuggestions>;

/** Each point is looked at by itself; a long form does not ask for all of them at once. */
const MOST_AT_ONCE = 5;
/** What is taken of a text; the rest would add nothing. */
const MOST_TEXT = 10_000;

/** Suggestions for the points of a form as typed: all that have a text, or one. */
export async function suggestForPoints(
  locals: App.Locals,
  { title, points }: LearningValues,
  only?: number,
): Promise<PointSuggestions> {
  const asked = points.filter(
    ({ index, text }) => text.trim() !== '' && (only === undefined || index === only),
  );
  const found: PointSuggestions = {};
  for (const { index, text } of asked.slice(0, MOST_AT_ONCE)) {
    found[index] = await suggestForTyped(locals, `${title}\n${text}`);
  }
  return found;
}

/** Suggestions for one text as typed. */
export function suggestForTyped(locals: App.Locals, text: string): Promise<TextSuggestions> {
  return apiOf(locals).evidence.suggest({ text: text.slice(0, MOST_TEXT) });
}
