import { describe, expect, test } from 'vitest';

import { countsUnknown, roseSuddenly } from './sudden-unknown.ts';

const DUDLEY = [4.1, 4.2, 3.2, 2.7, 6.6, 4.7, 8.3, 19.1];

describe('16 and 17 year olds whose activity is not known', () => {
  test.each(DUDLEY.map((value, index) => [index + 1, value] as const))(
    'figure %i, %d',
    (count, value) => {
      expect(roseSuddenly(DUDLEY.slice(0, count))).toBe(value === 19.1);
    },
  );
});

test.each([
  ['too few earlier figures', [1, 1, 1, 50], false],
  ['a gap at the end', [1, 1, 1, 1, null], false],
  ['gaps before', [1, null, 1, 1, null, 1, 50], true],
  ['nothing at all', [], false],
  ['a fall', [9, 8, 9, 8, 2], false],
  ['a usual swing', [2, 9, 2, 9, 2, 12], false],
  ['from nothing', [0, 0, 0, 0, 3], true],
])('%s', (_name, values, rose) => {
  expect(roseSuddenly(values)).toBe(rose);
});

test.each([
  ['16 to 17 year olds whose activity is not known', true],
  ['Ethnicity not recorded', true],
  ['Activity unknown', true],
  ['Missing from home', false],
  ['Re-referrals', false],
])('“%s” counts what is unknown: %s', (words, unknown) => {
  expect(countsUnknown(words)).toBe(unknown);
});
