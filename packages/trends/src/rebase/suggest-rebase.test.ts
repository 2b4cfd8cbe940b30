import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebaseSentences } from './rebase-sentences.ts';
import { suggestRebase } from './suggest-rebase.ts';
import type { RebaseInput } from './suggest-rebase.ts';

const LOW = [31, 28, 30, 33, 29, 31, 27, 30, 32, 29, 31, 30, 28, 30];
const HIGH = LOW.map((value) => value + 12);
const STEP = [...LOW, ...HIGH];

const found = (input: RebaseInput) => suggestRebase(input).suggestions.map(({ at }) => at);

describe('suggestRebase', () => {
  it.each<[string, (number | null)[], number[]]>([
    ['no step', [...LOW, ...LOW], []],
    ['a step', STEP, [14]],
    ['a step down', [...HIGH, ...LOW], [14]],
    ['up and back', [...STEP, ...LOW], [14, 28]],
    ['one odd value', [...LOW, 90, ...LOW], []],
    ['gaps keep their place', [...LOW, null, null, null, ...HIGH], [17]],
    ['zeros, then ones', [...LOW.map(() => 0), ...LOW.map(() => 1)], [14]],
  ])('%s', (_, values, changes) => {
    expect(found({ values })).toEqual(changes);
  });

  it.each([
    ['too_few_points', STEP.slice(0, 23)],
    ['too_few_points', []],
    ['too_few_points', STEP.map(() => null)],
    ['constant', STEP.map(() => 7)],
    ['no_change_found', [...LOW, ...LOW]],
  ] as const)('says why there is nothing: %s', (nothing, values) => {
    expect(suggestRebase({ values })).toMatchObject({ suggestions: [], nothing });
  });

  it('gives the limits before and after, and those that are drawn now', () => {
    const { suggestions, now, points } = suggestRebase({ values: STEP });
    expect(suggestions).toHaveLength(1);
    expect(suggestions[0]).toMatchObject({
      between: [14, 14],
      before: { first: 0, last: 13, points: 14, status: 'established' },
      after: { first: 14, last: 27, points: 14, status: 'established' },
    });
    expect(suggestions[0]?.before.mean).toBeCloseTo(29.93, 2);
    expect(suggestions[0]?.after.mean).toBeCloseTo(41.93, 2);
    expect(now).toMatchObject({ first: 0, last: 27, points });
  });

  it('shows where a step must lie that is too near the end for a segment of its own', () => {
    const { suggestions } = suggestRebase({ values: [...LOW, ...LOW, ...HIGH.slice(6)] });
    expect(suggestions).toHaveLength(1);
    expect(suggestions[0]?.at).toBeLessThan(28);
    expect(suggestions[0]?.between[1]).toBeGreaterThanOrEqual(28);
  });

  it('shows shares as shares', () => {
    const denominators = STEP.map(() => 100);
    const { kind, suggestions } = suggestRebase({ values: STEP, denominators });
    expect(kind).toBe('p');
    expect(suggestions[0]?.after.mean).toBeCloseTo(0.4193, 4);
  });

  it('never reaches across a confirmed change, whatever comes later', () => {
    expect(found({ values: STEP, confirmed: [14] })).toEqual([]);
    const later = [...STEP, ...LOW.map((value) => value + 30)];
    expect(found({ values: later, confirmed: [13] })).toEqual([28]);
    expect(suggestRebase({ values: STEP, confirmed: [14] }).now).toMatchObject({ first: 14 });
  });

  it('finds the same in another unit, from another zero, and upside down', () => {
    const noisy = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 24, maxLength: 60 });
    fc.assert(
      fc.property(noisy, fc.integer({ min: -50, max: 50 }), (values, shift) => {
        const kind = 'measured';
        const changes = found({ values, kind });
        const moved = values.map((value) => (value + shift) * 4);
        const mirrored = values.map((value) => -value);
        expect(found({ values: moved, kind })).toEqual(changes);
        expect(found({ values: mirrored, kind })).toEqual(changes);
      }),
    );
  });

  it('answers any series, with nothing that is not a number', () => {
    const value = fc.oneof(fc.constant(null), fc.double({ min: -1e100, max: 1e100, noNaN: true }));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 50 }), (values) => {
        const { suggestions } = suggestRebase({ values });
        for (const { at, between, size, gain } of suggestions) {
          expect(between[0]).toBeLessThanOrEqual(at);
          expect(between[1]).toBeGreaterThanOrEqual(at);
          expect([size, gain].every(Number.isFinite)).toBe(true);
        }
      }),
    );
  });
});

describe('rebaseSentences', () => {
  it('says what changed, how sure the place is, and that nothing has moved', () => {
    const values = [...LOW, 36, ...HIGH];
    const advice = suggestRebase({ values });
    const [level, place, last] = rebaseSentences(advice);
    expect(level).toMatch(
      /^The level looks higher from point 1\d: mean 4\d\.\d over 1\d values, limits /,
    );
    expect(place).toMatch(/^A start anywhere from point 1\d to point 1\d fits almost as well\.$/);
    expect(last).toContain('until a person confirms');
  });

  it('names periods where they are known', () => {
    const [level] = rebaseSentences(suggestRebase({ values: STEP }), (index) => `month ${index}`);
    expect(level).toContain('higher from month 14: mean 41.9');
    expect(level).toContain('Before, from month 0: mean 29.9');
  });

  it.each([
    [STEP.slice(0, 20), 'too few values (20)'],
    [STEP.map(() => 2), 'do not vary'],
    [[...LOW, ...LOW], 'No lasting change'],
  ])('says so where there is nothing to suggest', (values, words) => {
    expect(rebaseSentences(suggestRebase({ values }))).toEqual([expect.stringContaining(words)]);
  });
});
