import fc from 'fast-check';
import { expect, test } from 'vitest';

import type { Entry } from './entries.ts';
import { inOriginOrder } from './origin-runs.ts';
import { pivotalOrigins } from './pivotal-origins.ts';
import { standingOf } from './state.ts';
import { AS_OF, PACK } from './triangulate.test-support.ts';
import { SOURCE_STREAMS } from './vocabulary.ts';

const entry = fc
  .record({
    stream: fc.constantFrom(...SOURCE_STREAMS.slice(0, 4)),
    side: fc.constantFrom('concern', 'concern', 'assurance'),
    origin: fc.integer({ min: 1, max: 9 }).map((number) => `o${number}`),
    q: fc.constantFrom(0.02, 0.05, 0.12, 0.2, 0.25, 0.3, 0.6, 1),
    local: fc.constantFrom(true, true, false),
    agency: fc.constantFrom('police', 'health', 'council'),
    cohort: fc.constantFrom('all_age', 'child', 'adult'),
  })
  .map((row) => ({ ...row, side: row.side === 'concern' ? 'concern' : 'assurance' }) as const);

const entries = fc.array(entry, { maxLength: 24 }).map((rows) => {
  const made = rows.map((row, index): Entry => ({
    ...row,
    id: `i${index}`,
    weight: 1,
    reliability: 1,
    credibility: 1,
    severity: 5,
    role: 1,
    share: 1,
    decay: 1,
    date: AS_OF,
    trial: false,
    material: row.q >= PACK.material,
  }));
  return inOriginOrder(made);
});

// The real limit, and ones that few origins reach.
test.each([4_096, 64, 6, 1])(
  'without an origin that is not pivotal the state is the same, with at most %i placements',
  (maxPlacements) => {
    const pack = { ...PACK, maxPlacements };
    fc.assert(
      fc.property(entries, (given) => {
        const { state } = standingOf(given, pack);
        const pivotal = pivotalOrigins(given, pack);
        for (const origin of new Set(given.map((one) => one.origin))) {
          if (pivotal.has(origin)) continue;
          const rest = given.filter((one) => one.origin !== origin);
          expect(standingOf(rest, pack).state).toBe(state);
        }
      }),
      { numRuns: 400 },
    );
  },
);
