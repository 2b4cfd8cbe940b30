import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { missingKindOf } from './missing-kinds.ts';
import { atDecimals, readNumber, shown } from './read-number.ts';

describe('missing figures', () => {
  it.each([
    ['c', 'suppressed'],
    ['C', 'suppressed'],
    ['[c]', 'suppressed'],
    ['*', 'suppressed'],
    ['<5', 'suppressed'],
    ['x', 'not_available'],
    ['[x]', 'not_available'],
    [':', 'not_available'],
    ['[n]', 'not_available'],
    ['z', 'not_applicable'],
    ['[Y]', 'not_applicable'],
    ['low', 'low'],
    ['~', 'low'],
    ['k', 'low_sensitive'],
    ['u', 'unreliable'],
    ['-', 'no_reason'],
    ['..', 'no_reason'],
    ['n/a', 'no_reason'],
    ['', 'blank'],
    [' ', 'blank'],
  ])('%j is %s', (symbol, kind) => {
    expect(missingKindOf(symbol)).toBe(kind);
  });

  it.each(['0', 'constructor', '__proto__', 'cc', '<500000'])('%j is no symbol', (text) => {
    expect(missingKindOf(text)).toBeNull();
  });
});

describe('numbers', () => {
  it.each([
    ['26.6', 26.6],
    [' 99,999 ', 99_999],
    ['1 234 567', 1_234_567],
    ['1\u00a0234', 1_234],
    ['7.0000000000000007E-2', 0.07],
    ['.5', 0.5],
    ['26.6%', 26.6],
    ['21 %', 21],
    ['-0', 0],
    ['+1', 1],
  ])('%j is %d', (text, value) => {
    expect(readNumber(text, { unit: '%' })).toEqual({ kind: 'value', value });
  });

  it.each(['1,23', '12,34,567', '1e9999', '0x10', 'Infinity', 'NaN', '1_000', '１', '=1', '5-10'])(
    '%j is none',
    (text) => {
      expect(readNumber(text, { unit: '%' }).kind).toBe('problem');
    },
  );

  it('reads back every number that is written plainly', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
        (value) => {
          expect(readNumber(String(value), { unit: '' })).toEqual({
            kind: 'value',
            value: value === 0 ? 0 : value,
          });
        },
      ),
    );
  });
});

describe('declared decimals', () => {
  it.each([
    [9.6999999999999993, 1, 9.7],
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [1e-7, 2, 0],
    [-0.04, 1, 0],
    [1.5e21, 1, 1.5e21],
    [20, 1, 20],
  ])('%d at %i is %d', (value, decimals, rounded) => {
    expect(atDecimals(value, decimals)).toBe(rounded);
  });

  it('changes a value by at most half of the last digit, and only once', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, min: -1e9, max: 1e9 }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const rounded = atDecimals(value, decimals);
          expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-6);
          expect(atDecimals(rounded, decimals)).toBe(rounded);
        },
      ),
    );
  });
});

it('shows cell text in messages without controls and not at length', () => {
  expect(shown('a\r\nb\u202e')).toBe('a␣␣b␣');
  expect(shown('n'.repeat(100))).toHaveLength(41);
});
