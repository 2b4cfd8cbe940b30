import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseXmr } from './analyse-xmr.ts';
import type { Direction, PointSignal, XmrAnalysis, XmrInput } from './analysis-types.ts';
import { XMR_PRESET_NAMES, XMR_PRESETS } from './presets.ts';

const direction = fc.constantFrom<Direction>('increase', 'decrease', 'neutral');
const preset = fc.constantFrom(...XMR_PRESET_NAMES).map((name) => XMR_PRESETS[name]);
const index = fc.nat({ max: 40 });

function inputOf(value: fc.Arbitrary<number>): fc.Arbitrary<XmrInput> {
  return fc.record(
    {
      values: fc.array(fc.option(value, { freq: 6 }), { maxLength: 40 }),
      direction,
      preset,
      target: fc.option(value),
      rebase: fc.array(index, { maxLength: 3 }),
      fixAfter: fc.integer({ min: 2, max: 20 }),
      baseline: fc.tuple(index, index).map(([a, b]) => ({
        first: Math.min(a, b),
        last: Math.max(a, b),
      })),
      excluded: fc.array(index, { maxLength: 5 }),
    },
    { requiredKeys: ['values', 'direction', 'preset'] },
  );
}

/** Whole numbers of few levels: many ties, runs, trends and constant stretches. */
const whole = inputOf(fc.integer({ min: -9, max: 9 }));
const any = inputOf(fc.double({ noNaN: true, noDefaultInfinity: true }));

/** Everything but the numbers of the limits, which change with the unit. */
function shape({ segments, ...rest }: XmrAnalysis) {
  return {
    ...rest,
    segments: segments.map(({ mean, amr, lpl, upl, ...segment }) => ({
      ...segment,
      known: [mean, amr, lpl, upl].map((number) => number !== null),
    })),
  };
}

function changed(input: XmrInput, change: (value: number) => number): XmrInput {
  const target = input.target ?? null;
  return {
    ...input,
    values: input.values.map((value) => (value === null ? null : change(value))),
    target: target === null ? null : change(target),
  };
}

function mirrored(signal: PointSignal | null): PointSignal | null {
  return signal && { rule: signal.rule, side: signal.side === 'high' ? 'low' : 'high' };
}

const OPPOSITE = { increase: 'decrease', decrease: 'increase', neutral: 'neutral' } as const;

describe('limits and signals', () => {
  it('never hold NaN or an infinity, and never throw', () => {
    fc.assert(
      fc.property(fc.oneof(any, whole), (input) => {
        const analysis = analyseXmr(input);
        for (const { mean, amr, lpl, upl } of analysis.segments) {
          for (const number of [mean, amr, lpl, upl]) {
            expect(number === null || Number.isFinite(number)).toBe(true);
          }
        }
        expect(analysis.points).toHaveLength(input.values.length);
      }),
      { numRuns: 10_000 },
    );
  });

  it('do not depend on where zero is', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: -5000, max: 5000 }), (input, constant) => {
        const moved = changed(input, (value) => value + constant);
        expect(shape(analyseXmr(moved))).toEqual(shape(analyseXmr(input)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('do not depend on the unit', () => {
    fc.assert(
      fc.property(whole, fc.constantFrom(1e-9, 0.1, 0.25, 3, 1e9, 1e200), (input, factor) => {
        const scaled = changed(input, (value) => value * factor);
        expect(shape(analyseXmr(scaled))).toEqual(shape(analyseXmr(input)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are mirrored when the values are', () => {
    fc.assert(
      fc.property(whole, (input) => {
        const analysis = analyseXmr(input);
        const mirror = analyseXmr({
          ...changed(input, (value) => 0 - value),
          direction: OPPOSITE[input.direction],
        });
        expect(mirror.points.map((point) => point && mirrored(point.shown))).toEqual(
          analysis.points.map((point) => point && point.shown),
        );
        expect(mirror.assurance).toBe(analysis.assurance);
        const kind = (word: string | null) => word?.replace(/_(high|low)$/, '');
        expect(kind(mirror.variation)).toBe(kind(analysis.variation));
      }),
      { numRuns: 2_000 },
    );
  });

  it('are the same after a point is appended and removed', () => {
    fc.assert(
      fc.property(whole, fc.integer(), (input, value) => {
        const before = analyseXmr(input);
        const longer = [...input.values, value];
        analyseXmr({ ...input, values: longer });
        expect(analyseXmr({ ...input, values: longer.slice(0, -1) })).toEqual(before);
      }),
    );
  });

  it('of a locked baseline do not move with later points', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 6, maxLength: 20 }),
        fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 20 }),
        (values, later) => {
          const baseline = { first: 0, last: 5 };
          const locked = { direction: 'neutral', preset: XMR_PRESETS.safe, baseline } as const;
          const limits = ({ segments: [segment] }: XmrAnalysis) => [segment?.lpl, segment?.upl];
          const longer = analyseXmr({ ...locked, values: [...values, ...later] });
          expect(limits(longer)).toEqual(limits(analyseXmr({ ...locked, values })));
        },
      ),
    );
  });
});
