import { makeRelatedFinder } from '@heed/text/related/find-related';
import { shownSuggestions } from '@heed/text/themes/shown-suggestions';
import { makeSuggester } from '@heed/text/themes/suggest-themes';
import type { Example, Theme } from '@heed/text/themes/theme';

import { atLeast, atMost, oneDecimal, percent, type Goal } from './goal.ts';
import {
  comments,
  ownThemes,
  published,
  synthetic,
  syntheticThemes,
  type Coded,
} from './text-sets.ts';

const TAUGHT = 1_000;
const NEAREST = 5;

/** How often the right theme is suggested, and how often what is related is found. */
export function measureThemes(): Goal[] {
  const known = synthetic
    .filter(({ emerging }) => !emerging)
    .map(({ id, text, theme }) => ({ id, text, codes: [theme] }));
  const byWords = rightIn(known, suggesterFor(syntheticThemes));
  const tagged = published.filter(({ codes }) => codes.length > 0);
  const codebook = rightIn(tagged, suggesterFor(ownThemes));
  const others = tagged.map((one) =>
    rightIn([one], suggesterFor(ownThemes, examplesOf(tagged.filter((other) => other !== one)))),
  );
  const labels = [...new Set(comments.flatMap(({ codes }) => codes))].sort();
  const learned = suggesterFor(
    labels.map((code) => ({ code, name: code, description: '', synonyms: [] })),
    examplesOf(comments.filter(({ split }) => split === 'train').slice(0, TAUGHT)),
  );
  const asked = comments.filter(({ split }) => split === 'test');
  const right = rightIn(asked, learned);
  const shown = shownFor(asked, learned);
  return [
    atLeast('themes, synthetic, no examples, right among 3', byWords.third, 0.8, percent),
    atLeast(
      'themes, published findings, no examples, any right among 3',
      codebook.third,
      null,
      percent,
    ),
    atLeast(
      'themes, published findings, each taught by all others, any right among 3',
      others.reduce((sum, { third }) => sum + third, 0) / others.length,
      0.78,
      percent,
    ),
    atLeast('themes, patient comments, 1,000 coded, first right', right.first, 0.69, percent),
    atLeast('the same, right among 3', right.third, 0.86, percent),
    atLeast('suggestions as shown in a form, precision', shown.precision, 0.5, percent),
    atMost('the same, shown for each text', shown.each, 2.2, oneDecimal),
    atLeast('the same, texts with a right one', shown.covered, null, percent),
    atLeast(
      'related learning, published findings: share of those with the same tag among the 5 nearest',
      relatedRecall(),
      0.39,
      percent,
    ),
  ];
}

type Suggester = ReturnType<typeof makeSuggester>;

function suggesterFor(themes: readonly Theme[], examples: readonly Example[] = []): Suggester {
  return makeSuggester(themes, examples);
}

function examplesOf(texts: readonly Coded[]): Example[] {
  return texts.map(({ text, codes }) => ({ text, themes: codes }));
}

function rightIn(texts: readonly Coded[], suggest: Suggester): { first: number; third: number } {
  const share = (first: number) =>
    texts.filter(({ text, codes }) =>
      suggest(text)
        .slice(0, first)
        .some(({ code }) => codes.includes(code)),
    ).length / texts.length;
  return { first: share(1), third: share(3) };
}

function shownFor(texts: readonly Coded[], suggest: Suggester) {
  const answers = texts.map(({ text, codes }) => {
    const shown = shownSuggestions(suggest(text));
    return { shown: shown.length, right: shown.filter(({ code }) => codes.includes(code)).length };
  });
  const total = answers.reduce((sum, { shown }) => sum + shown, 0);
  return {
    precision: answers.reduce((sum, { right }) => sum + right, 0) / total,
    each: total / answers.length,
    covered: answers.filter(({ right }) => right > 0).length / answers.length,
  };
}

/** Of the other findings with a tag in common, the share that is among the five nearest. */
function relatedRecall(): number {
  const find = makeRelatedFinder(published);
  const tagsOf = new Map(published.map(({ id, tags }) => [id, tags]));
  const shares = published.flatMap(({ id, text, tags }) => {
    const same = (other: string) => (tagsOf.get(other) ?? []).some((tag) => tags.includes(tag));
    const related = published.filter((other) => other.id !== id && same(other.id)).length;
    if (related === 0) return [];
    const nearest = find(text, NEAREST + 1).filter((one) => one.id !== id);
    return [nearest.slice(0, NEAREST).filter((one) => same(one.id)).length / related];
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
