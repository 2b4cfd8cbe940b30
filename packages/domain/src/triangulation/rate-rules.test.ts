import fc from 'fast-check';
import { expect, test } from 'vitest';

import { rateRules } from './rate-rules.ts';
import { REASON_CODES } from './vocabulary.ts';

test('each reason of a judged answer is rated, in the order of the decision table', () => {
  const ratings = rateRules([
    { reasons: ['emerging', 'blind'], agreed: true },
    { reasons: ['contested'], agreed: false },
    { reasons: ['emerging'], agreed: false },
    { reasons: ['of-another-pack', 'emerging', 'emerging'], agreed: false },
  ]);
  expect(ratings).toEqual([
    { code: 'contested', judged: 1, disagreed: 1, share: 1 },
    { code: 'emerging', judged: 3, disagreed: 2, share: 2 / 3 },
    { code: 'blind', judged: 1, disagreed: 0, share: 0 },
    { code: 'of-another-pack', judged: 1, disagreed: 1, share: 1 },
  ]);
});

test('nobody has judged anything: nothing to show', () => {
  expect(rateRules([])).toEqual([]);
});

test('the order of the judgements does not matter', () => {
  const judgement = fc.record({
    reasons: fc.array(fc.constantFrom(...REASON_CODES), { maxLength: 4 }),
    agreed: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(judgement), (judgements) => {
      expect(rateRules(judgements.toReversed())).toEqual(rateRules(judgements));
    }),
  );
});
