import { may } from '@heed/domain/permissions';
import { makeRelatedFinder } from '@heed/text/related/find-related';
import { z } from 'zod';

import { act, type Action, type Step } from '../action.ts';
import { currentPlan } from '../plan/current-plan.ts';
import { loadEvidenceTexts } from './evidence-texts.ts';
import { loadSuggester } from './load-suggester.ts';

export const SuggestForText = z.strictObject({ text: z.string().max(20_000) });
export type SuggestForText = z.infer<typeof SuggestForText>;

/** Earlier learning that says something like it. `isNearCopy`: perhaps the same incident, a person decides. */
export type SeenBefore = {
  ref: string;
  title: string;
  source: string;
  on: string;
  isNearCopy: boolean;
  words: string[];
};

export type TextSuggestions = {
  themes: { code: string; name: string; words: string[] }[];
  /** Empty for people who may not read the log. */
  seenBefore: SeenBefore[];
  /** Actions of the plan on the themes of that learning: what was promised then. */
  promised: { code: string; text: string; dueOn: string | null; doneOn: string | null }[];
};

const MOST_RELATED = 3;
/** Below this share of words two texts have little in common. */
const LEAST_SIMILARITY = 0.12;
const MOST_PROMISED = 3;
/** A few words say too little. */
const LEAST_LENGTH = 12;

/** What can be said of a text while it is being written: themes with the words that led to them, and whether we have seen this before. */
export function suggestForText(action: Action, { text }: SuggestForText): Promise<TextSuggestions> {
  return act(action, 'self.read', async (step) => {
    if (text.trim().length < LEAST_LENGTH) return { themes: [], seenBefore: [], promised: [] };
    const suggest = await loadSuggester(step);
    const themes = suggest(text).map(({ code, name, words }) => ({ code, name, words }));
    if (!may(action.actor.roles, 'evidence.read')) return { themes, seenBefore: [], promised: [] };
    const { seenBefore, themeCodes } = await findSeenBefore(step, text);
    return { themes, seenBefore, promised: await findPromised(step, themeCodes) };
  });
}

async function findSeenBefore(step: Step, text: string) {
  const texts = await loadEvidenceTexts(step);
  const found = makeRelatedFinder(texts.map((one) => ({ id: one.ref, text: one.text })))(
    text,
    MOST_RELATED,
  ).filter(({ similarity }) => similarity >= LEAST_SIMILARITY);
  const related = found.flatMap(({ id, isNearCopy, words }) => {
    const one = texts.find(({ ref }) => ref === id);
    return one ? [{ ...one, isNearCopy, words }] : [];
  });
  return {
    seenBefore: related.map(({ ref, title, source, on, isNearCopy, words }) => ({
      ref,
      title,
      source,
      on,
      isNearCopy,
      words,
    })),
    themeCodes: new Set(related.flatMap((one) => one.themeCodes)),
  };
}

async function findPromised(step: Step, themeCodes: ReadonlySet<string>) {
  if (themeCodes.size === 0) return [];
  const plan = await currentPlan(step);
  return plan.priorities
    .flatMap(({ themes }) => themes)
    .filter((theme) => theme.themeCodes.some((code) => themeCodes.has(code)))
    .flatMap(({ actions }) => actions)
    .slice(0, MOST_PROMISED)
    .map(({ code, text, dueOn, doneOn }) => ({
      code,
      text,
      dueOn: dueOn?.toISOString().slice(0, 10) ?? null,
      doneOn: doneOn?.toISOString().slice(0, 10) ?? null,
    }));
}
