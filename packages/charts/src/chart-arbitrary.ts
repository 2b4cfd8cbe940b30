import fc from 'fast-check';
import type { PointType, XmrInput, XmrSegment } from './xmr-input.ts';

const TYPES: PointType[] = [
  'Common Cause',
  'Above UCL',
  'Below LCL',
  '2 in 3 Above CL',
  '2 in 3 Below CL',
  '7 Points Above CL',
  '7 Points Below CL',
  '7 Point Trend (Increasing)',
  '7 Point Trend (Decreasing)',
];

const figure = fc.oneof(
  fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  fc.double({ min: 0, max: 100, noNaN: true }),
  fc.integer({ min: 0, max: 3 }),
);
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const limit = fc.option(figure, { nil: null });

/** Any chart input: any number of points and segments, gaps, extremes, hostile text, both layouts. Test only. */
export const anyXmrInput: fc.Arbitrary<XmrInput> = fc
  .record({
    points: fc.array(
      fc.record(
        {
          label: words,
          periodEnd: fc.constant('2025-03-31'),
          value: fc.option(figure, { nil: null, freq: 3 }),
          missing: fc.oneof(fc.constantFrom('c', 'x', 'z', 'u', 'k', 'low', ''), words),
          type: fc.constantFrom(...TYPES),
          note: words,
          version: fc.integer({ min: 1, max: 4 }),
        },
        { requiredKeys: ['label', 'periodEnd', 'value'] },
      ),
      { maxLength: 40 },
    ),
    cuts: fc.array(fc.nat(39), { maxLength: 3 }),
    limits: fc.array(fc.record({ mean: limit, lpl: limit, upl: limit, locked: fc.boolean() }), {
      minLength: 4,
      maxLength: 4,
    }),
    status: fc.constantFrom('none' as const, 'trial' as const, 'established' as const),
    title: words,
    subtitle: words,
    benchmark: fc.option(fc.record({ label: words, values: fc.array(limit, { maxLength: 45 }) }), {
      nil: undefined,
    }),
    target: fc.option(figure, { nil: undefined }),
    direction: fc.constantFrom('increase' as const, 'decrease' as const, 'neutral' as const),
    narrow: fc.boolean(),
    unit: fc.constantFrom('%', 'children', 'per 10,000'),
    decimals: fc.integer({ min: 0, max: 4 }),
  })
  .map(({ cuts, limits, status, benchmark, target, ...input }) => ({
    ...input,
    id: 'chart-1',
    segments: segmentsOf(input.points.length, cuts).map((span, index): XmrSegment => ({
      ...span,
      ...(limits[index] ?? { mean: null, lpl: null, upl: null, locked: false }),
      status,
    })),
    ...(benchmark === undefined ? {} : { benchmark }),
    ...(target === undefined ? {} : { target }),
  }));

function segmentsOf(length: number, cuts: readonly number[]): { from: number; to: number }[] {
  if (length === 0) return [];
  const starts = [...new Set([0, ...cuts.filter((cut) => cut < length)])].sort((a, b) => a - b);
  return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? length) - 1 }));
}
