import { expect, test } from 'vitest';

import { partialDateWords } from './partial-date-words.ts';

test.each([
  ['2026', '2026'],
  ['2026-03', 'March 2026'],
  ['2026-03-27', '27 March 2026'],
  ['2026-01-01', '1 January 2026'],
])('%s is %s', (text, words) => {
  expect(partialDateWords(text)).toBe(words);
});
