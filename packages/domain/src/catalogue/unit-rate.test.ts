import { expect, test } from 'vitest';

import { countsPeople, rateOf } from './unit-rate.ts';

test.each([
  ['%', 100],
  ['per 100', 100],
  ['per 10,000', 10_000],
  ['per 100,000 aged 10 to 17', 100_000],
  ['assessments', null],
  ['of 10', null],
  ['days', null],
  ['', null],
])('the unit “%s” is given for %s', (unit, per) => {
  expect(rateOf(unit)).toBe(per);
});

test.each([
  ['admissions', true],
  ['people', true],
  ['something new', true],
  ['%', false],
  ['per 10,000', false],
  ['weeks', false],
  ['steps', false],
])('the unit “%s” counts people: %s', (unit, counts) => {
  expect(countsPeople(unit)).toBe(counts);
});
