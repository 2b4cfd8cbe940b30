import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deCumulate } from './de-cumulate.ts';
import type { Cumulative } from './de-cumulate.ts';

const year = (name: string, ...values: (number | null)[]): Cumulative[] =>
  values.map((value) => ({ year: name, value }));

const stepsOf = (figures: Cumulative[]) =>
  deCumulate(figures).map(({ value, spans, issue }) => [value, spans, issue]);

describe('deCumulate', () => {
  it.each<[string, Cumulative[], (number | string | null)[][]]>([
    [
      'a year',
      year('A', 3, 5, 5),
      [
        [3, 1, null],
        [2, 1, null],
        [0, 1, null],
      ],
    ],
    [
      'a reset',
      [...year('A', 9), ...year('B', 2, 4)],
      [
        [9, 1, null],
        [2, 1, null],
        [2, 1, null],
      ],
    ],
    [
      'a missing figure',
      year('A', 3, null, 8),
      [
        [3, 1, null],
        [null, 0, 'missing'],
        [5, 2, null],
      ],
    ],
    [
      'the first figure missing',
      year('A', null, 8),
      [
        [null, 0, 'missing'],
        [8, 2, null],
      ],
    ],
    [
      'a fall',
      year('A', 9, 4, 6),
      [
        [9, 1, null],
        [null, 0, 'fell'],
        [2, 1, null],
      ],
    ],
    ['nothing', [], []],
  ])('%s', (_, figures, expected) => {
    expect(stepsOf(figures)).toEqual(expected);
  });

  it.each([
    [13, 13.5, null],
    [13, 15, 'coverage_changed'],
    [15, 13, 'coverage_changed'],
    [0, 15, null],
    [null, 15, null],
  ])('coverage from %o to %o: %o', (before, now, issue) => {
    const [, step] = deCumulate([
      { year: 'A', value: 10, coverage: before },
      { year: 'A', value: 30, coverage: now },
    ]);
    expect(step).toEqual(issue ? { value: null, spans: 0, issue } : { value: 20, spans: 1, issue });
  });

  it('gives steps that add up to the figures', () => {
    const added = fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 30 });
    fc.assert(
      fc.property(added, (wanted) => {
        let sum = 0;
        const figures = wanted.map((one) => ({ year: 'A', value: (sum += one) }));
        expect(deCumulate(figures).map(({ value }) => value)).toEqual(wanted);
      }),
    );
  });
});
