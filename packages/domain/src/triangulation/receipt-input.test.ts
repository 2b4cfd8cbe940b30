import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, test } from 'vitest';

import { receiptOf, receiptOfOrdered } from '../receipt.ts';
import { readFacts } from './read-input.ts';
import { receiptInput } from './receipt-input.ts';
import { subtree, indexRows } from './theme-rows.ts';
import { ago, AS_OF, concern, PACK } from './triangulate.test-support.ts';

const item = fc
  .record({
    id: fc.integer({ min: 1, max: 500 }).map((number) => `i${number}`),
    stream: fc.constantFrom('S1', 'S2', 'S8'),
    age: fc.integer({ min: -3, max: 40 }),
    other: fc.boolean(),
    flag: fc.option(fc.constantFrom('immediate_safety', 'priority_action')),
    cleared: fc.integer({ min: -3, max: 3 }),
    ended: fc.option(fc.integer({ min: -3, max: 3 })),
  })
  .map(({ id, stream, age, other, flag, cleared, ended }) =>
    concern([id, stream, age, 4], {
      themes: [{ code: 'T' }, ...(other ? [{ code: 'U', role: 'secondary' as const }] : [])],
      flag,
      flagClearedOn: flag ? ago(cleared) : null,
      ended: ended === null ? null : { on: ago(ended), reason: 'superseded' },
    }),
  );

test('what a receipt rests on has its keys in order, so that it is hashed as it stands', () => {
  fc.assert(
    fc.property(fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 12 }), (items) => {
      const facts = readFacts(
        {
          asOf: AS_OF,
          themes: [
            { code: 'T', plan: 'priority', impact: 4 },
            { code: 'U', plan: 'outside' },
          ],
          items,
          readings: [
            {
              id: 'r1',
              indicator: 'K',
              themes: [{ code: 'T' }],
              agency: 'a',
              better: 'lower',
              periodEnd: ago(30),
              points: 20,
              signals: [{ rule: 'shift', side: 'high' }],
            },
          ],
          expectations: [{ theme: 'T', stream: 'S2', firstDue: ago(400) }],
          deadlines: [{ id: 'd1', theme: 'T', due: ago(5), doneOn: ago(-1) }],
        },
        PACK,
      );
      const [theme] = facts.themes;
      if (!theme) throw new Error('no theme');
      const under = subtree(facts.themes, theme.code);
      const input = receiptInput({
        packHash: receiptOf(PACK),
        theme,
        under,
        touching: indexRows(facts).under(under),
        facts,
        dataSignals: [],
        previous: null,
      });
      expect(JSON.stringify(input)).toBe(canonicalize(input));
      expect(receiptOfOrdered(input)).toBe(receiptOf(input));
    }),
  );
});
