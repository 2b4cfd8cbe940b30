import { expect, test } from 'vitest';

import { ageInWords, dayInWords, timeInWords } from './dates.ts';
import { countOf, inWords } from './lists.ts';

test('days and times are those of London', () => {
  expect(dayInWords('2026-03-27')).toBe('27 March 2026');
  // Half past eleven in the evening UTC is the next day in London's summer.
  expect(dayInWords(new Date('2026-06-30T23:30:00Z'))).toBe('1 July 2026');
  expect(timeInWords(new Date('2026-06-30T23:30:00Z'))).toBe('1 July 2026, 00:30');
});

test.each([
  ['2026-03-31T09:00:00Z', 'today'],
  ['2026-03-30T09:00:00Z', '1 day'],
  ['2026-03-19T09:00:00Z', '12 days'],
  ['2026-04-02T09:00:00Z', 'today'],
])('raised at %s is %s old', (since, words) => {
  expect(ageInWords(new Date(since), new Date('2026-03-31T10:00:00Z'))).toBe(words);
});

test('lists and counts read as sentences do', () => {
  expect(inWords([])).toBe('');
  expect(inWords(['a'])).toBe('a');
  expect(inWords(['a', 'b', 'c'])).toBe('a, b and c');
  expect(countOf(1, 'source')).toBe('1 source');
  expect(countOf(1_200, 'source')).toBe('1,200 sources');
});
