import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { TriangulationInput } from './input.ts';
import { triangulate } from './triangulate.ts';
import { ago, AS_OF, concern, PACK, weigh } from './triangulate.test-support.ts';

type Item = NonNullable<TriangulationInput['items']>[number];

const STREAMS = ['S1', 'S2', 'S3', 'S4', 'S5', 'S6', 'S7', 'S8', 'S9', 'S10', 'S11'] as const;
const somewhere = fc.record({
  stream: fc.constantFrom(...STREAMS),
  age: fc.integer({ min: 0, max: 900 }),
  severity: fc.integer({ min: 1, max: 5 }),
  polarity: fc.constantFrom('concern', 'concern', 'assurance', 'mixed', 'neutral'),
  reliability: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
  credibility: fc.integer({ min: 1, max: 6 }),
  cohort: fc.constantFrom('all_age', 'child', 'adult'),
  agency: fc.constantFrom('police', 'health', 'council'),
  origin: fc.constantFrom('o1', 'o2', 'o3', 'o4', 'o5', 'o6'),
  scope: fc.constantFrom('local', 'local', 'national'),
});
const asItems = (rows: (typeof somewhere extends fc.Arbitrary<infer Row> ? Row : never)[]) =>
  rows.map(({ stream, age, severity, ...more }, index): Item =>
    concern([`i${index}`, stream, age, severity], more),
  );
const items = fc.array(somewhere, { maxLength: 12 }).map(asItems);
/** Enough fresh and grave concern that most of it converges. */
const loudItems = fc.array(somewhere, { minLength: 6, maxLength: 12 }).map((rows) =>
  asItems(rows).map((item, index): Item => ({
    ...item,
    polarity: index % 4 === 3 ? item.polarity : 'concern',
    reliability: 'A',
    credibility: 1,
    severity: 5,
    origin: item.id,
  })),
);
const impact = fc.constantFrom(null, 1, 2, 3, 4, 5);

const inOrderOf = (given: readonly Item[], places: readonly number[]) =>
  given
    .map((item, index) => ({ item, place: places[index] ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);

describe('triangulation, whatever the evidence', () => {
  it('does not hang on the order of rows, repeats, other themes or what is recorded later', () => {
    fc.assert(
      fc.property(items, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (given, places) => {
        const noise = [
          concern(['later', 'S1', 10, 5], { recordedAt: '2026-04-01' }),
          concern(['elsewhere', 'S2', 10, 5], { themes: [{ code: 'OTHER' }] }),
        ];
        expect(weigh([...inOrderOf(given, places), ...given, ...noise])).toEqual(weigh(given));
      }),
    );
  });

  it('does not hang on the calendar: 1,461 days later all but the receipt is as before', () => {
    fc.assert(
      fc.property(items, (given) => {
        const shift = (day: string) =>
          new Date(Date.parse(day) + 1_461 * 86_400_000).toISOString().slice(0, 10);
        const later = given.map((item) => ({ ...item, observedAt: shift(item.observedAt) }));
        const { receipt, alert, novelty, reevaluateAt, ...now } = weigh(given);
        const then = weigh(later, { asOf: shift(AS_OF) });
        expect(then).toMatchObject({ ...now, alert: { level: alert.level, told: alert.told } });
        expect(then.novelty.firstLocal).toBe(novelty.firstLocal && shift(novelty.firstLocal));
        expect(then.reevaluateAt?.slice(0, 10)).toBe(
          reevaluateAt ? shift(reevaluateAt.slice(0, 10)) : undefined,
        );
        expect(then.receipt).not.toBe(receipt);
      }),
    );
  });

  it('never weighs less for one concern more, or for a graver one', () => {
    fc.assert(
      fc.property(
        fc.oneof(items, loudItems),
        somewhere,
        (given, { stream, age, severity, ...more }) => {
          const extra = concern(['extra', stream, age, severity], { ...more, polarity: 'concern' });
          const graver = { ...extra, severity: 5 };
          const steps = [given, [...given, extra], [...given, graver]].map((all) => weigh(all));
          for (const [index, before] of steps.entries()) {
            const after = steps[index + 1];
            if (!after) continue;
            for (const key of ['streams', 'local', 'n'] as const) {
              expect(after.sources[key]).toBeGreaterThanOrEqual(before.sources[key]);
            }
            expect(after.mass).toBeGreaterThanOrEqual(before.mass - 1e-9);
            expect(after.score).toBeGreaterThanOrEqual(before.score - 1e-9);
            for (const [at, voice] of after.streams.entries()) {
              expect(voice.concern).toBeGreaterThanOrEqual(
                (before.streams[at]?.concern ?? 1) - 1e-9,
              );
            }
          }
        },
      ),
    );
  });

  it('counts no source more or less for assurance', () => {
    fc.assert(
      fc.property(items, somewhere, (given, { stream, age, severity, ...more }) => {
        const praise = concern(['praise', stream, age, severity], {
          ...more,
          polarity: 'assurance',
        });
        const [before, after] = [weigh(given), weigh([...given, praise])];
        expect([after.sources, after.mass, after.score]).toEqual([
          before.sources,
          before.mass,
          before.score,
        ]);
      }),
    );
  });

  it('takes copies of one origin for one source, no heavier than the strongest', () => {
    fc.assert(
      fc.property(items, (given) => {
        const copies = given.map((item) => ({ ...item, origin: 'one' }));
        const alone = copies.map((item) => weigh([item]).score);
        const answer = weigh(copies);
        expect(answer.sources.n).toBeLessThanOrEqual(1);
        expect(answer.score).toBeLessThanOrEqual(Math.max(0, ...alone) + 1e-9);
      }),
    );
  });

  it('scores 200 near-copies of one item no more than the item', () => {
    fc.assert(
      fc.property(items, somewhere, (others, row) => {
        const [one] = asItems([{ ...row, polarity: 'concern' }]);
        if (!one) throw new Error('no item');
        const source = { ...one, id: 'one', origin: 'report' };
        const copies = Array.from({ length: 200 }, (_, index) => ({ ...source, id: `c${index}` }));
        const alone = weigh([...others, source]);
        const drowned = weigh([...others, source, ...copies]);
        expect(drowned.score).toBe(alone.score);
        expect(drowned.sources).toEqual(alone.sources);
        expect([drowned.state, drowned.level]).toEqual([alone.state, alone.level]);
      }),
      { numRuns: 40 },
    );
  });

  it('learns nothing from E, from 5 or from action assurance but how many there are', () => {
    fc.assert(
      fc.property(items, fc.constantFrom('E', '5', 'S11'), (given, why) => {
        const nothing = concern(['none', why === 'S11' ? 'S11' : 'S1', 10, 5], {
          reliability: why === 'E' ? 'E' : 'A',
          credibility: why === '5' ? 5 : 1,
        });
        const { evidence, receipt, streams, ...before } = weigh(given);
        const after = weigh([...given, nothing]);
        expect(after).toMatchObject(before);
        expect(after.streams.slice(0, 10)).toEqual(streams.slice(0, 10));
        expect(after.evidence).not.toEqual(evidence);
        expect(after.receipt).not.toBe(receipt);
      }),
    );
  });

  it('keeps national evidence at quiet or single', () => {
    fc.assert(
      fc.property(items, (given) => {
        const national = given.map((item) => ({ ...item, scope: 'national' as const }));
        expect(['QUIET', 'SINGLE']).toContain(weigh(national).state);
      }),
    );
  });

  it('calls convergent only what two local streams and more than one agency say', () => {
    fc.assert(
      fc.property(loudItems, (given) => {
        const { state, sources } = weigh(given);
        fc.pre(state === 'CONVERGENT');
        expect(sources.local).toBeGreaterThanOrEqual(2);
        expect(sources.withoutLeadAgency).toBeGreaterThanOrEqual(0.25 - 1e-9);
      }),
    );
  });

  it('never lowers the level for more impact', () => {
    fc.assert(
      fc.property(fc.oneof(items, loudItems), fc.integer({ min: 1, max: 4 }), (given, low) => {
        const level = (impactNow: number) => weigh(given, {}, { impact: impactNow }).level;
        expect(level(low + 1)).toBeGreaterThanOrEqual(level(low));
      }),
    );
  });

  it('says truly what it would be without an origin, and what suffices', () => {
    fc.assert(
      fc.property(fc.oneof(items, loudItems), impact, (given, impactNow) => {
        const answer = weigh(given, {}, { impact: impactNow });
        const { withoutOrigin, smallestSufficient } = answer.counterfactual;
        const listed = new Map(withoutOrigin.map((one) => [one.origin, one]));
        for (const origin of new Set(given.map((item) => item.origin))) {
          const rest = weigh(
            given.filter((item) => item.origin !== origin),
            {},
            { impact: impactNow },
          );
          const said = listed.get(origin ?? '');
          if (said) expect([rest.state, rest.level]).toEqual([said.state, said.level]);
        }
        if (smallestSufficient) {
          const few = given.filter(({ origin }) => smallestSufficient.includes(origin ?? ''));
          expect(weigh(few).state).toBe(answer.state);
        }
      }),
    );
  });

  it('stands still when asked again at the same instant, and tells at most one thing', () => {
    fc.assert(
      fc.property(items, (given) => {
        const first = weigh(given);
        const again = weigh(given, { previous: [{ theme: 'T', alert: first.alert }] });
        expect(first.notices.length).toBeLessThanOrEqual(1);
        expect(again.alert).toEqual(first.alert);
        expect(again.notices).toEqual([]);
      }),
    );
  });

  it('tells of the fall whoever was told of the rise', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(items, loudItems), { minLength: 3, maxLength: 6 }), (days) => {
        let previous: NonNullable<TriangulationInput['previous']> = [];
        let told = 0;
        for (const [index, given] of days.entries()) {
          const asOf = ago(-2 * index);
          const [answer] = triangulate(
            { asOf, themes: [{ code: 'T', plan: 'outside' }], items: given, previous },
            PACK,
          ).themes;
          if (!answer) throw new Error('no answer');
          for (const notice of answer.notices.filter(({ sent }) => sent)) {
            expect(notice.from).toBe(told);
            told = notice.level;
          }
          expect(answer.alert.told.level).toBe(told);
          if (told >= 2) expect(answer.alert.level).toBeGreaterThanOrEqual(told);
          previous = [{ theme: 'T', alert: answer.alert }];
        }
      }),
    );
  });
});
