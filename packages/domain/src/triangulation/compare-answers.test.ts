import { expect, test } from 'vitest';

import type { ThemeAnswer } from './answer.ts';
import { compareAnswers } from './compare-answers.ts';

const answer = (changes: object) =>
  ({
    theme: 'T',
    state: 'SINGLE',
    level: 1,
    reasons: [{ code: 'single' }],
    mass: 0.3,
    receipt: 'a',
    ...changes,
  }) as unknown as ThemeAnswer;

test.each([
  ['nothing', {}, { kind: 'same' }],
  ['the last bit of a figure', { mass: 0.30000000000000004 }, { kind: 'details', keys: ['mass'] }],
  ['figure and receipt', { mass: 0, receipt: 'b' }, { kind: 'details', keys: ['mass', 'receipt'] }],
  ['a key more', { extra: 1 }, { kind: 'details', keys: ['extra'] }],
  [
    'the state',
    { state: 'EMERGING', reasons: [{ code: 'emerging' }] },
    {
      kind: 'stand',
      was: { state: 'SINGLE', level: 1, reasons: ['single'] },
      now: { state: 'EMERGING', level: 1, reasons: ['emerging'] },
    },
  ],
  ['the level', { level: 2 }, { kind: 'stand' }],
])('another answer differs in %s', (_what, changes, comparison) => {
  expect(compareAnswers(answer({}), answer(changes))).toMatchObject(comparison);
});
