import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readCell, type TypedCell } from './read-cell.ts';

const SHARE = { unit: '%', decimals: 1 };
const COUNT = { unit: 'assessments', decimals: 0 };
const WAIT = { unit: 'weeks', decimals: 1 };
const RATE = { unit: 'per 10,000', decimals: 1 };
const typed = (cell: Partial<TypedCell>): TypedCell => ({
  value: '',
  numerator: '',
  denominator: '',
  missing: '',
  ...cell,
});

describe('is a figure', () => {
  test.each([
    ['counts of a share', SHARE, { numerator: '27', denominator: '136' }, 19.9, 27, 136],
    [
      'counts with separators',
      SHARE,
      { numerator: '1,027', denominator: ' 4 136 ' },
      24.8,
      1027,
      4136,
    ],
    [
      'counts and the same share',
      SHARE,
      { numerator: '27', denominator: '136', value: '19.9%' },
      19.9,
      27,
      136,
    ],
    ['none of some', SHARE, { numerator: '0', denominator: '9' }, 0, 0, 9],
    ['counts of a rate', RATE, { numerator: '33', denominator: '64,000' }, 5.2, 33, 64_000],
    ['a share alone', SHARE, { value: '26.6%' }, 26.6, null, null],
    ['a share without its sign', SHARE, { value: ' 26.6 ' }, 26.6, null, null],
    ['a share with more decimals', SHARE, { value: '9.6999999999999993' }, 9.7, null, null],
    ['a count with a separator', COUNT, { value: '1,209' }, 1209, null, null],
    ['a duration', WAIT, { value: '7.25' }, 7.3, null, null],
  ])('%s', (_name, style, cell, value, numerator, denominator) => {
    expect(readCell(typed(cell), style)).toMatchObject({
      kind: 'figure',
      figure: { value, numerator, denominator, missing: null },
    });
  });

  test.each([
    ['chosen', { missing: 'not_available' }, 'not_available'],
    ['typed as x', { value: 'x' }, 'not_available'],
    ['typed as [c]', { value: '[c]' }, 'suppressed'],
    ['typed as z', { value: 'Z' }, 'not_applicable'],
    ['typed as two dots', { value: '..' }, 'no_reason'],
    [
      'typed in each cell of the row',
      { numerator: 'c', denominator: '[c]', value: 'C' },
      'suppressed',
    ],
    ['typed for both counts', { numerator: '-', denominator: '-' }, 'no_reason'],
  ] as const)('or a gap, its reason %s', (_name, cell, missing) => {
    expect(readCell(typed(cell), SHARE)).toMatchObject({
      kind: 'figure',
      figure: { value: null, missing },
    });
  });
});

test('is nothing at all when all is empty', () => {
  expect(readCell(typed({ value: '  ' }), SHARE)).toEqual({ kind: 'empty' });
  // A measure without a denominator has no such inputs; what is sent for them is not read.
  expect(readCell(typed({ numerator: '3' }), COUNT)).toEqual({ kind: 'empty' });
});

describe('is refused with the part that is wrong', () => {
  test.each([
    [
      'more counted than there are',
      SHARE,
      { numerator: '137', denominator: '136' },
      ['numerator'],
      /above its denominator/,
    ],
    [
      '0 to divide by',
      SHARE,
      { numerator: '0', denominator: '0' },
      ['denominator'],
      /denominator is 0/,
    ],
    ['half of a pair', SHARE, { numerator: '3' }, ['denominator'], /denominator too/],
    [
      'two bad counts',
      SHARE,
      { numerator: 'a', denominator: '1.5' },
      ['numerator', 'denominator'],
      /not a number/,
    ],
    [
      'a share that the counts deny',
      SHARE,
      { numerator: '27', denominator: '136', value: '20' },
      ['value'],
      /19\.9/,
    ],
    ['more than all', SHARE, { value: '101' }, ['value'], /more than 100/],
    ['less than nothing', COUNT, { value: '-1' }, ['value'], /below zero/],
    ['half a case', COUNT, { value: '12.5' }, ['value'], /whole number/],
    ['a share for a count', COUNT, { value: '12%' }, ['value'], /percentage/],
    ['a formula', SHARE, { value: '=1+1' }, ['value'], /formula/],
    ['a decimal comma', SHARE, { value: '26,6' }, ['value'], /point/],
    ['words', SHARE, { value: 'about ten' }, ['value'], /not a number/],
    ['a symbol as a count', SHARE, { numerator: 'c', denominator: '9' }, ['numerator'], /no count/],
    [
      'a figure and a gap',
      SHARE,
      { value: '3', missing: 'not_available' },
      ['missing'],
      /not both/,
    ],
  ] as const)('%s', (_name, style, cell, parts, words) => {
    const read = readCell(typed(cell), style);
    expect(read.kind).toBe('problems');
    if (read.kind !== 'problems') return;
    expect(read.problems.map(({ part }) => part)).toEqual(parts);
    expect(read.problems[0]?.message).toMatch(words);
  });
});

test('any text gives a figure within its bounds, a gap, nothing, or a problem in words', () => {
  const text = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.integer().map(String),
    fc.double().map(String),
  );
  fc.assert(
    fc.property(text, text, text, (value, numerator, denominator) => {
      const read = readCell({ value, numerator, denominator, missing: '' }, SHARE);
      if (read.kind === 'problems') {
        expect(read.problems.every(({ message }) => message.length > 5)).toBe(true);
      }
      if (read.kind === 'figure' && read.figure.value !== null) {
        expect(read.figure.value).toBeGreaterThanOrEqual(0);
        expect(read.figure.value).toBeLessThanOrEqual(100);
      }
    }),
  );
});
