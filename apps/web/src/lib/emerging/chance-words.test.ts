import { expect, test } from 'vitest';

import { chanceWords, rateWords } from './chance-words.ts';

test.each([
  [0.036, 'about 1 in 28 would be chance'],
  [0.25, 'about 1 in 4 would be chance'],
  [0.001, 'fewer than 1 in 1,000 would be chance'],
  [0, 'fewer than 1 in 1,000 would be chance'],
  [1, 'about 1 in 1 would be chance'],
])('q = %d: %s', (q, words) => {
  expect(chanceWords(q)).toBe(`Of groups that stand out this much, ${words}`);
});

test.each([
  [4.112e-7, 'q below 0.001'],
  [0.001, 'q = 0.001'],
  [0.03614, 'q = 0.036'],
])('%d as %s', (q, words) => {
  expect(rateWords(q)).toBe(words);
});
