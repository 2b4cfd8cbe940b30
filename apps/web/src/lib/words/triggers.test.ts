import { expect, test } from 'vitest';

import { triggerFacts } from './triggers.ts';

const nameOf = (code: string) => (code === 'OUT.CME' ? 'Children out of school' : code);

test.each([
  ['T1', null, { due: '2023-07-01' }, 'Its review has been due since 1 July 2023.'],
  [
    'T2',
    'OUT.CME',
    { since: '2026-02-13', evaluations: 4, heldDays: 46 },
    'Children out of school has been convergent since 13 February 2026: 46 days in 4 weighings.',
  ],
  ['T7', null, { by: 'nhs', on: '2026-03-14' }, 'NHS called for it on 14 March 2026.'],
  [
    'T7',
    null,
    { by: 'scrutineer', on: '2026-03-14' },
    'The independent scrutineer called for it on 14 March 2026.',
  ],
  ['T3', 'OUT.CME', {}, 'It is about Children out of school.'],
])('%s about %s says what it fired on', (code, theme, facts, words) => {
  expect(triggerFacts({ code, theme, facts }, nameOf)).toBe(words);
});
