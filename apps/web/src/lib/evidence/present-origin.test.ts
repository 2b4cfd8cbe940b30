import { expect, test } from 'vitest';

import { presentOrigin } from './present-origin.ts';

test('says why two may be the same, and what people said', () => {
  const words = presentOrigin({
    label: 'Neglect seen late',
    together: [{ ref: 'ET-2026-0001', title: 'Seen by a neighbour' }],
    judgements: [
      {
        id: 'j1',
        verdict: 'same',
        other: 'Seen by a neighbour',
        reason: 'One child.',
        by: 'A reviewer',
        at: new Date('2026-04-09T10:00:00Z'),
        undone: null,
      },
      {
        id: 'j2',
        verdict: 'same',
        other: 'Another',
        reason: 'Alike.',
        by: 'A reviewer',
        at: new Date('2026-04-08T10:00:00Z'),
        undone: { at: new Date('2026-04-09T10:00:00Z'), reason: 'Two children.' },
      },
    ],
    suggestions: [
      {
        originId: 'o',
        records: [
          {
            ref: 'AUD-2026-0002',
            title: 'A copy',
            source: 'Audit',
            on: '2026-03-01',
            basis: [
              { kind: 'near_copy', words: ['hoarding', 'fire'] },
              { kind: 'names_reference', ref: 'AUD-2026-0002' },
            ],
          },
        ],
      },
    ],
  });
  expect(words.together[0]?.href).toBe('/threats/ET-2026-0001');
  expect(words.judgements).toMatchObject([
    { said: 'Counts as one with “Seen by a neighbour”: One child.', mayUndo: true },
    { said: expect.stringMatching(/taken back 9 April 2026: Two children/), mayUndo: false },
  ]);
  expect(words.suggestions[0]?.records[0]?.why).toBe(
    'the texts are almost the same (hoarding, fire) and one names AUD-2026-0002',
  );
});
