import { expect, test } from 'vitest';

import { presentOriginQuestion } from './present-origin-question.ts';

const record = (ref: string, originId: string) => ({
  ref,
  originId,
  title: `About ${originId}`,
  source: 'Audit team',
  on: '2026-03',
  themeCodes: [],
});

test('two records are named with why they may be one, and lead to where that is decided', () => {
  const words = presentOriginQuestion({
    records: [record('ET-2026-0002', 'b'), record('AUD-2026-0001', 'a')],
    ties: [
      {
        refs: ['AUD-2026-0001', 'ET-2026-0002'],
        basis: [
          { kind: 'near_copy', words: ['hoarding'] },
          { kind: 'same_address', address: 'example.org/7' },
        ],
      },
    ],
  });
  expect(words).toMatchObject({
    title: '2 sources that may be one',
    named: '“About b” (ET-2026-0002) and “About a” (AUD-2026-0001)',
    reasons: ['the texts are almost the same (hoarding) and both were published at example.org/7'],
    href: '/threats/ET-2026-0002#origin',
  });
  expect(words.records[1]).toMatchObject({
    href: '/learning/AUD-2026-0001',
    about: 'Audit team, March 2026',
  });
});

test('of several, each reason says of which two; records of one source count once', () => {
  const words = presentOriginQuestion({
    records: [record('A-1', 'a'), record('A-2', 'a'), record('A-3', 'b')],
    ties: [
      { refs: ['A-1', 'A-3'], basis: [{ kind: 'names_reference', ref: 'A-1' }] },
      { refs: ['A-2', 'A-3'], basis: [{ kind: 'names_reference', ref: 'A-2' }] },
    ],
  });
  expect(words.title).toBe('2 sources that may be one');
  expect(words.reasons).toEqual(['A-1 and A-3: one names A-1', 'A-2 and A-3: one names A-2']);
});
