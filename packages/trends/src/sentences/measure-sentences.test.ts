import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeasureFacts, MeasurePeriod } from '../alert/alert-types.ts';
import { decideMeasureAlert } from '../alert/decide-measure-alert.ts';
import { XMR_PRESETS } from '../xmr/presets.ts';
import { formatNumber } from './format-number.ts';

const CAUSAL =
  /\b(because|caus\w*|due to|led to|result\w*|driven|drove|owing|thanks to|made it)\b/i;

const cell = fc.record({
  numerator: fc.integer({ min: 0, max: 400 }),
  denominator: fc.integer({ min: 1, max: 400 }),
  benchmark: fc.option(fc.integer({ min: 0, max: 1000 }).map((tenth) => tenth / 10)),
  missing: fc.option(fc.constantFrom('x', 'c', 'odd_code'), { freq: 5 }),
});

const periods = fc.array(cell, { minLength: 1, maxLength: 20 }).map((cells) =>
  cells.map(({ numerator, denominator, benchmark, missing }, at): MeasurePeriod => {
    const period = `${2010 + at}/${11 + at}`;
    if (missing !== null) return { period, value: null, missing };
    const cases = Math.min(numerator, denominator);
    const value = Math.round((1000 * cases) / denominator) / 10;
    return { period, value, numerator: cases, denominator, benchmark };
  }),
);

const series = fc.record({
  periods,
  better: fc.constantFrom('lower', 'higher', 'context'),
  comparable: fc.boolean(),
});

function decide({
  periods: list,
  better,
  comparable,
}: {
  periods: MeasurePeriod[];
  better: 'lower' | 'higher' | 'context';
  comparable: boolean;
}) {
  return decideMeasureAlert({
    measure: {
      name: 'Plans reviewed late',
      better,
      unit: '%',
      decimals: 1,
      per: 100,
      comparable,
      benchmarkName: 'England',
    },
    periods: list,
    preset: XMR_PRESETS['mdc-2023'],
    previous: null,
  });
}

/** Every number in the facts as a reader may meet it: whole, or with the measure's decimals. */
function numbersOf(facts: MeasureFacts): Set<string> {
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'number') {
      found.add(formatNumber(Math.abs(value), facts.decimals));
      if (Number.isInteger(value)) found.add(formatNumber(Math.abs(value)));
    } else if (typeof value === 'string') {
      for (const number of numbersIn(value)) found.add(number);
    } else if (value !== null && typeof value === 'object') {
      Object.values(value).forEach(collect);
    }
  };
  collect(facts);
  return found;
}

function numbersIn(text: string): string[] {
  return text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
}

describe('measure sentences', () => {
  it('hold no number that is not a fact', () => {
    fc.assert(
      fc.property(series, (input) => {
        const { facts, sentences } = decide(input);
        expect(sentences.length > 0).toBe(facts !== null);
        const known = facts ? numbersOf(facts) : new Set();
        const plain = sentences.map((sentence) => sentence.replace(/,(?!\d)/g, ' '));
        for (const number of plain.flatMap(numbersIn)) expect(known).toContain(number);
      }),
      { numRuns: 2_000 },
    );
  });

  it('say nothing about causes, and end as sentences do', () => {
    fc.assert(
      fc.property(series, (input) => {
        for (const sentence of decide(input).sentences) {
          expect(sentence).not.toMatch(CAUSAL);
          expect(sentence).toMatch(/^[A-Z].*\.$/);
          expect(sentence).not.toMatch(/NaN|null|undefined|Infinity/);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('are the same for the same facts', () => {
    fc.assert(
      fc.property(series, (input) => {
        expect(decide(input)).toEqual(decide(input));
      }),
      { numRuns: 200 },
    );
  });

  it('leave out the level of a benchmark that cannot be compared', () => {
    const list = [{ period: '2025', value: 350, benchmark: 90_370 }];
    const { sentences } = decide({ periods: list, better: 'lower', comparable: false });
    expect(sentences.join(' ')).not.toContain('90,370');
  });
});

describe('formatNumber', () => {
  it.each([
    [0, 0, '0'],
    [1234567.891, 1, '1,234,567.9'],
    [-2.25, 1, '−2.3'],
    [-0.01, 1, '0.0'],
    [999.99, 0, '1,000'],
  ])('%d with %d decimals is %s', (value, decimals, expected) => {
    expect(formatNumber(value, decimals)).toBe(expected);
  });
});
