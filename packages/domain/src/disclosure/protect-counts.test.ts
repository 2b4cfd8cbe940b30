import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { findHidden, type CountedFigure, type Total } from './protect-counts.ts';

const count = (id: string, value: number, open = false): CountedFigure => ({
  id,
  counts: [value],
  open,
});
const share = (id: string, numerator: number, denominator: number): CountedFigure => ({
  id,
  counts: [numerator, denominator, denominator - numerator],
  open: false,
});
const hiddenIn = (figures: CountedFigure[], totals: Total[] = []) =>
  [...findHidden({ figures, totals })].sort();

describe('a figure by itself', () => {
  test.each([
    ['a count of 0 says nothing of anybody', count('a', 0), []],
    ['a count of 1', count('a', 1), ['a']],
    ['a count of 4', count('a', 4), ['a']],
    ['a count of 5', count('a', 5), []],
    ['a count of 3 that is published already', count('a', 3, true), []],
    ['a share of 3 in 200', share('a', 3, 200), ['a']],
    ['a share of 8 in 223', share('a', 8, 223), []],
    ['a share of all but 2', share('a', 198, 200), ['a']],
    ['a share of all', share('a', 200, 200), []],
    ['a share of very few', share('a', 0, 3), ['a']],
    ['a share whose counts are not known', { id: 'a', counts: [], open: false }, []],
  ])('%s', (_name, figure, hidden) => {
    expect(hiddenIn([figure])).toEqual(hidden);
  });
});

const YEAR: Total[] = [{ total: 'year', parts: ['q1', 'q2', 'q3', 'q4'] }];
const year = (q1: number, q2: number, q3: number, q4: number) => [
  count('year', q1 + q2 + q3 + q4),
  count('q1', q1),
  count('q2', q2),
  count('q3', q3),
  count('q4', q4),
];

describe('a figure in a total', () => {
  test.each([
    ['nothing small hides nothing', year(9, 8, 7, 6), []],
    ['one small takes the smallest beside it along', year(3, 8, 7, 6), ['q1', 'q4']],
    ['two small that sum to enough need no third', year(4, 4, 7, 9), ['q1', 'q2']],
    ['two small that sum to little take a third', year(1, 1, 7, 9), ['q1', 'q2', 'q3']],
    ['zeros are no cover while there is more', year(3, 0, 7, 9), ['q1', 'q3']],
    ['where zeros are all there is, part and total go', year(3, 0, 0, 0), ['q1', 'year']],
  ])('%s', (_name, figures, hidden) => {
    expect(hiddenIn(figures, YEAR)).toEqual(hidden);
  });

  test('counts by every count behind a share', () => {
    const figures = [
      share('year', 63, 300),
      share('q1', 3, 100),
      share('q2', 20, 90),
      share('q3', 40, 110),
    ];
    const totals = [{ total: 'year', parts: ['q1', 'q2', 'q3'] }];
    expect(hiddenIn(figures, totals)).toEqual(['q1', 'q2']);
  });

  test('leaves what is published, and hides what it can', () => {
    const open = [count('year', 20, true), count('q1', 3), count('q2', 8), count('q3', 9, true)];
    expect(hiddenIn(open, [{ total: 'year', parts: ['q1', 'q2', 'q3'] }])).toEqual(['q1', 'q2']);
  });

  test('follows a hidden total up to the total above it', () => {
    const figures = [
      count('all', 45),
      count('a', 3),
      count('b', 42),
      count('a1', 3),
      count('a2', 0),
    ];
    const totals = [
      { total: 'all', parts: ['a', 'b'] },
      { total: 'a', parts: ['a1', 'a2'] },
    ];
    expect(hiddenIn(figures, totals)).toEqual(['a', 'a1', 'b']);
  });
});

const parts = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 4 });

describe('whoever subtracts', () => {
  test('finds no count under 5 in a total, and cannot say that one is', () => {
    fc.assert(
      fc.property(parts, (values) => {
        const figures = [
          count(
            't',
            values.reduce((sum, value) => sum + value, 0),
          ),
          ...values.map((value, index) => count(`p${index}`, value)),
        ];
        const totals = [{ total: 't', parts: values.map((_, index) => `p${index}`) }];
        const hidden = findHidden({ figures, totals });
        for (const one of figures) {
          const small = (one.counts[0] ?? 0) > 0 && (one.counts[0] ?? 0) < 5;
          if (small) expect(possible(one.id, figures, hidden)).toContainEqual(expect.any(Number));
          if (small)
            expect(Math.max(...possible(one.id, figures, hidden))).toBeGreaterThanOrEqual(5);
          if (small) expect(possible(one.id, figures, hidden).length).toBeGreaterThan(1);
        }
      }),
    );
  });

  test('two exports from one another finds nothing: a figure is hidden in both or in neither', () => {
    const table = fc.record({
      values: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 }),
      first: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
      second: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    });
    fc.assert(
      fc.property(table, ({ values, first, second }) => {
        const [q1 = 0, q2 = 0, q3 = 0, q4 = 0] = values;
        const figures = year(q1, q2, q3, q4);
        const hidden = findHidden({ figures, totals: YEAR });
        const exported = (filter: boolean[]) =>
          figures.filter(({ id }, index) => filter[index] && !hidden.has(id));
        const union = new Set([...exported(first), ...exported(second)].map(({ id }) => id));
        expect([...union].filter((id) => hidden.has(id))).toEqual([]);
        // What both together show is no more than the whole table shows, and that is safe.
        const all = figures.filter(({ id }) => !hidden.has(id)).map(({ id }) => id);
        expect(all).toEqual(expect.arrayContaining([...union]));
      }),
    );
  });

  test('gains nothing from another order of the figures', () => {
    fc.assert(
      fc.property(parts, fc.integer(), (values, seed) => {
        const [q1 = 0, q2 = 0, q3 = 0, q4 = 0] = values;
        const figures = year(q1, q2, q3, q4);
        const shuffled = [...figures].sort((a, b) => hash(a.id, seed) - hash(b.id, seed));
        expect(findHidden({ figures: shuffled, totals: YEAR })).toEqual(
          findHidden({ figures, totals: YEAR }),
        );
      }),
    );
  });
});

/** Every value a hidden figure could have for somebody who sees the rest, knows the sum, and that nothing hidden is 0. */
function possible(id: string, figures: readonly CountedFigure[], hidden: ReadonlySet<string>) {
  const [whole, ...rest] = figures;
  if (!whole) return [];
  const unknown = rest.filter((one) => hidden.has(one.id));
  const shown = rest.filter((one) => !hidden.has(one.id));
  const known = shown.reduce((sum, one) => sum + (one.counts[0] ?? 0), 0);
  if (hidden.has(whole.id)) return [1, 2, 3, 4, 5, 6];
  const left = (whole.counts[0] ?? 0) - known;
  if (!unknown.some((one) => one.id === id)) return [];
  const most = left - (unknown.length - 1);
  return Array.from({ length: Math.max(0, most) }, (_, index) => index + 1);
}

function hash(text: string, seed: number): number {
  return [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0) + seed) % 9_973, 7);
}
