import { expect, test } from 'vitest';

import { cellWords, streamNames } from './streams.ts';

test.each([
  ['a side that is heard', { side: 'concern', origins: 2, due: null }, 'Concern'],
  ['praise', { side: 'assurance', origins: 1, due: 'returned' }, 'Assurance'],
  ['both at once', { side: 'mixed', origins: 3, due: null }, 'Mixed'],
  [
    'what was said counts before what is late',
    { side: 'concern', origins: 1, due: 'late' },
    'Concern',
  ],
  ['late once', { side: 'quiet', origins: 0, due: 'late' }, 'Late'],
  ['late twice', { side: 'quiet', origins: 0, due: 'blind' }, 'Blind'],
  ['late though something weak was said', { side: 'quiet', origins: 1, due: 'late' }, 'Late'],
  ['something too weak to be heard', { side: 'quiet', origins: 1, due: 'returned' }, 'Weak'],
  ['assurance on actions', { side: 'not_independent', origins: 1, due: null }, 'Not counted'],
  ['no assurance on actions', { side: 'not_independent', origins: 0, due: null }, undefined],
  ['nothing said, nothing due', { side: 'quiet', origins: 0, due: null }, undefined],
])('%s', (_, standing, words) => {
  expect(cellWords(standing)?.text).toBe(words);
});

test('streams are named in their order, not that of their digits', () => {
  expect(streamNames(['S10', 'S5', 'S3'])).toBe(
    'inspection, scorecard and escalations and complaints',
  );
  expect(streamNames([])).toBe('');
});
