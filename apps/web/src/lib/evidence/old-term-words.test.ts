import { expect, test } from 'vitest';

import { oldTermWords } from './old-term-words.ts';

test.each([
  [{ since: '2022-09-01' }, '“peer abuse” is called “abuse” today (since 1 September 2022)'],
  [{ needsCheck: true }, '“peer abuse” is called “abuse” today (to be checked)'],
])('%o', (fields, words) => {
  const term = { said: 'peer abuse', today: 'abuse', since: null, source: '', needsCheck: false };
  expect(oldTermWords([{ ...term, ...fields }])).toEqual([words]);
});
