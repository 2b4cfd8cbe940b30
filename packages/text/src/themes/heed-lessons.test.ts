import { expect, test } from 'vitest';

import { heedLessons, unheardWords, type Lesson } from './heed-lessons.ts';

const lessons = (accepted: number, rejected: number): Lesson[] => [
  ...Array.from({ length: accepted }, () => lesson('accepted')),
  ...Array.from({ length: rejected }, () => lesson('rejected')),
];
const lesson = (verdict: Lesson['verdict']): Lesson => ({
  theme: 'SYS.WRK',
  verdict,
  words: ['Training', 'training'],
});
const suggestion = (code: string, words: string[]) => ({ code, name: code, score: 1, words });

test.each([
  { accepted: 0, rejected: 2, unheard: false },
  { accepted: 0, rejected: 3, unheard: true },
  { accepted: 1, rejected: 3, unheard: false },
  { accepted: 1, rejected: 4, unheard: true },
  { accepted: 9, rejected: 3, unheard: false },
])('kept $accepted times, turned down $rejected: unheard $unheard', (row) => {
  const words = unheardWords(lessons(row.accepted, row.rejected));
  expect(words.map(({ word }) => word)).toEqual(row.unheard ? ['training'] : []);
});

test('a theme that only such a word led to is not suggested; others stay as they are', () => {
  const unheard = unheardWords(lessons(0, 3));
  const answer = heedLessons(
    [
      suggestion('SYS.WRK', ['Training']),
      suggestion('SYS.WRK', ['training', 'vacancies']),
      suggestion('SYS.SUP', ['training']),
      suggestion('TAUGHT.BY.EXAMPLES', []),
    ],
    unheard,
  );
  expect(answer.map(({ code, words }) => [code, words])).toEqual([
    ['SYS.WRK', ['vacancies']],
    ['SYS.SUP', ['training']],
    ['TAUGHT.BY.EXAMPLES', []],
  ]);
});

test('taking lessons back makes the word heard again', () => {
  const suggestions = [suggestion('SYS.WRK', ['Training'])];
  expect(heedLessons(suggestions, unheardWords(lessons(0, 3).slice(1)))).toEqual(suggestions);
});
