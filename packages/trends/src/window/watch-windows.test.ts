import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { guessKind } from './figures-of.ts';
import { readWindows, watchWindows, WINDOW_DEFAULTS } from './watch-windows.ts';

const STEADY = [2, 3, 1, 2, 4, 2, 3, 2, 1, 3, 2, 2, 3, 2, 2];
const LAST = STEADY.length;

const value = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { freq: 8 });
const series = fc.array(value, { minLength: 20, maxLength: 40 });

describe('readWindows', () => {
  it.each([
    ['a sudden rise', [...STEADY, 9], { window: 1, law: 'bayes', alarm: true }],
    ['nothing', [...STEADY, 2], { alarm: false }],
    [
      'a change of a measured value',
      [...STEADY.map((y) => y + 0.5), 20],
      { window: 1, law: 'normal', alarm: true },
    ],
  ])('of %s', (_, values, expected) => {
    expect(readWindows({ kind: guessKind({ values }), values }, LAST)).toMatchObject(expected);
  });

  it('has no answer without a figure, or without enough history', () => {
    expect(readWindows({ kind: 'count', values: [...STEADY, null] }, LAST)).toBeNull();
    expect(readWindows({ kind: 'count', values: STEADY }, 5)).toBeNull();
    const exposures = [...STEADY.map(() => 10), 0];
    expect(readWindows({ kind: 'share', values: [...STEADY, 1], exposures }, LAST)).toBeNull();
  });

  it('takes a fall for no evidence of a rise', () => {
    const values = [...STEADY.map((y) => y * 20), 0];
    const asked = { kind: 'count', values } as const;
    expect(readWindows(asked, LAST)).toMatchObject({ alarm: true });
    const rise = readWindows(asked, LAST, { ...WINDOW_DEFAULTS, direction: 'up' });
    expect(rise).toMatchObject({ alarm: false, p: 1 });
  });

  it('says of a value after a constant history no more than its length allows', () => {
    const values = [...STEADY.map(() => 100), 99.5];
    expect(readWindows({ kind: 'measure', values }, LAST)).toMatchObject({ alarm: false });
  });
});

describe('any series', () => {
  it('has readings that are numbers, with a p-value between 0 and 1', () => {
    fc.assert(
      fc.property(series, (values) => {
        const kind = guessKind({ values });
        for (const reading of watchWindows({ kind, values }, { first: 0, n: values.length })) {
          if (!reading) continue;
          expect(Number.isFinite(reading.z)).toBe(true);
          expect(reading.p).toBeGreaterThan(0);
          expect(reading.p).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('has readings that later figures leave as they are', () => {
    fc.assert(
      fc.property(series, value, (values, later) => {
        const asked = (all: typeof values) => ({ kind: 'measure', values: all }) as const;
        const stretch = { first: 0, n: values.length };
        expect(watchWindows(asked([...values, later]), stretch)).toEqual(
          watchWindows(asked(values), stretch),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('reads the same in another unit, and mirrored when negated', () => {
    const whole = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(whole, (values) => {
        const at = values.length - 1;
        const z = (scale: number) =>
          readWindows({ kind: 'measure', values: values.map((y) => y * scale) }, at)?.z ?? 0;
        expect(z(4)).toBeCloseTo(z(1), 6);
        expect(Math.abs(z(-1))).toBeCloseTo(Math.abs(z(1)), 6);
      }),
      { numRuns: 200 },
    );
  });
});
