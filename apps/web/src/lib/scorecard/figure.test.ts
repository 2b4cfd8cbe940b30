import { expect, test } from 'vitest';
import { figureInWords, isComparable, unitBeside } from './figure.ts';

test.each([
  { value: 19.94, style: { unit: '%', decimals: 1 }, figure: '19.9%', beside: null },
  {
    value: 1_234,
    style: { unit: 'assessments', decimals: 0 },
    figure: '1,234',
    beside: 'assessments',
  },
  { value: 0, style: { unit: '%', decimals: 1 }, figure: '0.0%', beside: null },
  { value: null, style: { unit: 'days', decimals: 0 }, figure: '–', beside: 'days' },
])('$value in $style', ({ value, style, figure, beside }) => {
  expect(figureInWords(value, style)).toBe(figure);
  expect(unitBeside(style)).toBe(beside);
});

test.each([
  { unit: '%', comparable: true },
  { unit: 'per 100,000', comparable: true },
  { unit: 'assessments', comparable: false },
])('figures in $unit are comparable: $comparable', ({ unit, comparable }) => {
  expect(isComparable({ unit })).toBe(comparable);
});
