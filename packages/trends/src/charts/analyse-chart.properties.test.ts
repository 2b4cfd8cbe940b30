import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analysePowerBi } from '../presets/analyse-powerbi.ts';
import { analyseQicharts } from '../presets/analyse-qicharts.ts';
import { analyseXmr } from '../xmr/analyse-xmr.ts';
import type { Direction, Side } from '../xmr/analysis-types.ts';
import { XMR_PRESETS } from '../xmr/presets.ts';
import { analyseChart } from './analyse-chart.ts';
import type { ChartAnalysis, ChartInput } from './analyse-chart.ts';
import { CHART_FAMILIES } from './chart-family.ts';
import type { ChartFamily } from './chart-family.ts';

const direction = fc.constantFrom<Direction>('increase', 'decrease', 'neutral');
const preset = fc.constantFrom(XMR_PRESETS['mdc-2023'], XMR_PRESETS.safe);
const family = fc.constantFrom(...CHART_FAMILIES);
const index = fc.nat({ max: 40 });

/** Numerators and denominators of the same length. */
function seriesOf(amount: fc.Arbitrary<number>, size: fc.Arbitrary<number>) {
  const pair = fc.tuple(fc.option(amount, { freq: 6 }), fc.option(size, { freq: 9 }));
  return fc
    .record({ pairs: fc.array(pair, { maxLength: 40 }), sized: fc.boolean() })
    .map(({ pairs, sized }) => ({
      amounts: pairs.map(([a]) => a),
      sizes: sized ? pairs.map(([, n]) => n) : null,
    }));
}

function inputOf(
  series: ReturnType<typeof seriesOf>,
  target: fc.Arbitrary<number>,
): fc.Arbitrary<ChartInput> {
  return fc.record(
    {
      family,
      series,
      direction,
      preset,
      target: fc.option(target),
      rebase: fc.array(index, { maxLength: 3 }),
      fixAfter: fc.integer({ min: 2, max: 20 }),
      baseline: fc.tuple(index, index).map(([a, b]) => ({
        first: Math.min(a, b),
        last: Math.max(a, b),
      })),
      excluded: fc.array(index, { maxLength: 5 }),
    },
    { requiredKeys: ['family', 'series', 'direction', 'preset'] },
  );
}

const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
const wild = inputOf(seriesOf(fc.oneof(finite, fc.constantFrom(NaN, Infinity)), finite), finite);
const whole = inputOf(
  seriesOf(fc.nat({ max: 9 }), fc.integer({ min: 8, max: 30 })),
  fc.nat({ max: 99 }),
);

/** Everything but the numbers, which change with the unit. */
function shape({ values, segments, limits, ...rest }: ChartAnalysis) {
  return {
    ...rest,
    values: values.map((value) => value === null),
    segments: segments.map(({ centre, ...segment }) => ({ ...segment, known: centre !== null })),
    limits: limits.map((one) => one === null),
  };
}

function changed(input: ChartInput, change: (value: number) => number): ChartInput {
  const target = input.target ?? null;
  return {
    ...input,
    series: {
      amounts: input.series.amounts.map((value) => (value === null ? null : change(value))),
    },
    target: target === null ? null : change(target),
  };
}

function other(side: Side): Side {
  return side === 'high' ? 'low' : 'high';
}

const OPPOSITE = { increase: 'decrease', decrease: 'increase', neutral: 'neutral' } as const;

describe('charts of every family', () => {
  it('never hold NaN or an infinity, and never throw', () => {
    fc.assert(
      fc.property(fc.oneof(wild, whole), (input) => {
        const { values, segments, limits, points } = analyseChart(input);
        const numbers = [
          ...values,
          ...segments.map(({ centre }) => centre),
          ...limits.flatMap((one) => (one ? Object.values(one) : [])),
        ];
        expect(numbers.filter((number) => number !== null && !Number.isFinite(number))).toEqual([]);
        expect(points).toHaveLength(input.series.amounts.length);
        expect(limits).toHaveLength(input.series.amounts.length);
      }),
      { numRuns: 10_000 },
    );
  });

  it('have their limits around the centre, the inner within the outer', () => {
    fc.assert(
      fc.property(whole, (input) => {
        const { limits } = analyseChart(input);
        for (const one of limits) {
          if (one === null) continue;
          const order = [one.lower, one.nearLower, one.nearUpper, one.upper];
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('of individuals are those of analyseXmr', () => {
    fc.assert(
      fc.property(whole, (input) => {
        const chart = analyseChart({ ...input, family: 'i' });
        const xmr = analyseXmr({ ...input, values: chart.values });
        expect(chart.points).toEqual(xmr.points);
        expect(chart.variation).toBe(xmr.variation);
        expect(chart.assurance).toBe(xmr.assurance);
      }),
      { numRuns: 2_000 },
    );
  });

  it('do not depend on the unit of measured values', () => {
    const measured = fc.constantFrom('run', 'i', 'i_m', 'i_mm', 'mr', 't', 'ip');
    fc.assert(
      fc.property(whole, measured, fc.constantFrom(0.25, 8, 1024), (input, one, factor) => {
        const scaled = {
          ...input,
          family: one,
          series: {
            amounts: input.series.amounts.map((amount) => amount && amount * factor),
            sizes: input.series.sizes,
          },
          target: input.target ? input.target * factor : (input.target ?? null),
        };
        expect(shape(analyseChart(scaled))).toEqual(shape(analyseChart({ ...input, family: one })));
      }),
      { numRuns: 2_000 },
    );
  });

  it('do not depend on where zero is, and are mirrored when the values are', () => {
    const level = fc.constantFrom<ChartFamily>('run', 'i', 'i_m', 'i_mm');
    fc.assert(
      fc.property(whole, level, fc.integer({ min: -500, max: 500 }), (input, one, constant) => {
        const plain = { ...input, family: one, series: { amounts: input.series.amounts } };
        const before = analyseChart(plain);
        const moved = changed(plain, (value) => value + constant);
        expect(shape(analyseChart(moved))).toEqual(shape(before));
        const mirror = analyseChart({
          ...changed(plain, (value) => 0 - value),
          direction: OPPOSITE[input.direction],
        });
        expect(mirror.points.map((point) => point?.shown?.side ?? null)).toEqual(
          before.points.map((point) => (point?.shown ? other(point.shown.side) : null)),
        );
        expect(mirror.assurance).toBe(before.assurance);
      }),
      { numRuns: 2_000 },
    );
  });

  it('are the same after a point is appended and removed', () => {
    fc.assert(
      fc.property(whole, (input) => {
        const before = analyseChart(input);
        const { amounts, sizes } = input.series;
        const longer = { amounts: [...amounts, 5], sizes: sizes ? [...sizes, 10] : null };
        const now = analyseChart({ ...input, series: longer });
        expect(now.values.slice(0, -1)).toEqual(before.values);
        expect(analyseChart(input)).toEqual(before);
      }),
    );
  });
});

describe('charts as other tools draw them', () => {
  it('never throw, whatever the series', () => {
    fc.assert(
      fc.property(fc.oneof(wild, whole), fc.boolean(), (input, screened) => {
        const { series, rebase = [], excluded = [], target = null } = input;
        const shared = { family: input.family, series };
        const theirs = analyseQicharts({ ...shared, screened, starts: rebase, excluded });
        expect(theirs.points).toHaveLength(series.amounts.length);
        const powerBi = analysePowerBi({
          ...shared,
          outliersInLimits: screened,
          direction: input.direction,
          target,
        });
        expect(powerBi.variation.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });
});
