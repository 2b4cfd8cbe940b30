import { expect, test } from 'vitest';

import type { DecidedOutcome } from './next-plan.ts';
import { nextThemes, whatIsMissing } from './next-plan.ts';

const planThemes = ['A', 'B', 'C'].map((code) => ({ code, title: `Theme ${code}` }));
const drafts = planThemes.map((theme) => ({
  ...theme,
  themeCodes: [theme.code.toLowerCase()],
  status: 'active' as const,
}));

/** `A merge B, B retain` → outcomes of the plan themes. */
function decide(words: string): DecidedOutcome[] {
  return words.split(', ').map((one) => {
    const [code, outcome, into] = one.split(' ');
    return {
      subject: `plan:${code}`,
      outcome: outcome as DecidedOutcome['outcome'],
      into: into ?? null,
      title: null,
    };
  });
}

const missing = (words: string) =>
  whatIsMissing({ planThemes, outcomes: decide(words), partners: [], positions: [] });

test.each([
  ['all go on', 'A retain, B refocus, C retain', []],
  ['one is undecided', 'A retain, B retain', ['Decide what happens to “Theme C”']],
  ['one merges into one that goes on', 'A merge B, B retain, C step_down', []],
  [
    'one merges into one that steps down',
    'A merge B, B step_down, C retain',
    ['“Theme A” cannot become part of “Theme B”, which does not go on'],
  ],
  [
    'two merge into each other',
    'A merge B, B merge A, C retain',
    [
      '“Theme A” cannot become part of “Theme B”, which does not go on',
      '“Theme B” cannot become part of “Theme A”, which does not go on',
    ],
  ],
  [
    'one merges into itself',
    'A merge A, B retain, C retain',
    ['“Theme A” cannot become part of “Theme A”, which does not go on'],
  ],
  [
    'one merges into one that is not there',
    'A merge X, B retain, C retain',
    ['Choose a theme of this priority that “Theme A” becomes part of'],
  ],
  [
    'two are replaced by the same',
    'A replace x, B replace x, C retain',
    ['“Theme A” and “Theme B” are replaced by the same theme: replace one and merge the others'],
  ],
])('to close when %s', (_what, words, expected) => {
  expect(missing(words)).toEqual(expected);
});

test('what can be closed loses no action but those of themes that step down', () => {
  const { themes, actionsGoTo } = nextThemes(
    drafts,
    decide('A merge B, B retain, C step_down'),
    (code) => code,
  );
  expect(themes).toEqual([{ ...drafts[1], themeCodes: ['b', 'a'] }]);
  expect(actionsGoTo).toEqual({ A: 'B', B: 'B', C: null });
});

test('names the partners who have not been heard', () => {
  expect(
    whatIsMissing({
      planThemes: [],
      outcomes: [],
      partners: ['Police', 'NHS'],
      positions: [{ partner: 'NHS' }],
    }),
  ).toEqual(['Record the position of the partner: Police']);
});
