import fc from 'fast-check';
import { expect, test } from 'vitest';

import { inOriginOrder, type Entry } from './entry.ts';
import { pivotalOrigins } from './pivotal-origins.ts';
import { ledgerOf } from './sheet.ts';
import { standingOf, type Standing } from './state.ts';
import { AS_OF, PACK } from './triangulate.test-support.ts';
import { SOURCE_STREAMS } from './vocabulary.ts';

const entry = fc
  .record({
    stream: fc.constantFrom(...SOURCE_STREAMS.slice(0, 5)),
    side: fc.constantFrom('concern', 'assurance'),
    origin: fc.integer({ min: 1, max: 20 }).map((number) => `o${number}`),
    q: fc.constantFrom(0.04, 0.05, 0.08, 0.12, 0.16, 0.2, 0.25, 0.3, 0.6, 0.9995, 1),
    local: fc.constantFrom(true, true, true, false),
    agency: fc.constantFrom('police', 'police', 'police', 'police', 'health', 'council'),
    cohort: fc.constantFrom('child', 'child', 'adult'),
  })
  .map((row) => ({ ...row, side: row.side === 'concern' ? 'concern' : 'assurance' }) as const);

const entries = fc.array(entry, { maxLength: 60 }).map((rows) => {
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

/** All that a level, a confidence and a sentence on screen take from a standing. */
function decided({ state, sources, voices, disagree, dissent }: Standing) {
  const { n, streams, local } = sources;
  const { serious, moderate } = PACK.confidence.coherence;
  const sides = voices.map(({ side, speaks, assures }) => ({ side, speaks, assures }));
  return {
    state,
    n,
    streams,
    local,
    sides,
    disagree,
    doubts: [dissent >= serious, dissent >= moderate],
  };
}

// The real limit, and ones that few origins reach.
test.each([4_096, 64, 6, 1])(
  'without an origin that is not pivotal all is decided the same, with at most %i placements',
  (maxPlacements) => {
    const pack = { ...PACK, maxPlacements };
    fc.assert(
      fc.property(entries, (given) => {
        const ledger = ledgerOf(given);
        const standing = standingOf(ledger, pack);
        const pivotal = pivotalOrigins(ledger, pack);
        for (const [number, origin] of ledger.origins.entries()) {
          if (pivotal.has(number)) continue;
          const rest = given.filter((one) => one.origin !== origin);
          expect(decided(standingOf(ledgerOf(rest), pack))).toEqual(decided(standing));
        }
      }),
      { numRuns: 1_000 },
    );
  },
);
