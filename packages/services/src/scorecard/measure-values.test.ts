import { describe, expect, it } from 'vitest';

import { ratePer, valuesOf } from './measure-values.ts';

const figure = (value: number | null, numerator: number | null, denominator: number | null) => ({
  value,
  numerator,
  denominator,
});
const rate = { unit: 'per 10,000', decimals: 1 };

describe('what is counted behind a measure', () => {
  it.each([
    {
      what: 'a share with its counts',
      indicator: { unit: '%', decimals: 1 },
      figures: [figure(25, 5, 20), figure(null, null, null)],
      values: { kind: 'p', values: [5, null], denominators: [20, null] },
    },
    {
      what: 'a share without them',
      indicator: { unit: '%', decimals: 1 },
      figures: [figure(25, 5, 20), figure(30, null, null)],
      values: { kind: 'measured', values: [25, 30] },
    },
    {
      what: 'a rate with its counts, rounded as it was published',
      indicator: rate,
      figures: [figure(13.4, 91, 68_040), figure(12.9, 88, 68_200)],
      values: { kind: 'u', values: [91, 88], denominators: [68_040, 68_200] },
    },
    {
      what: 'a rate whose counts are of another group',
      indicator: rate,
      figures: [figure(13.4, 91, 68_040), figure(12.9, 88, 34_000)],
      values: { kind: 'measured', values: [13.4, 12.9] },
    },
    {
      what: 'a rate without counts',
      indicator: rate,
      figures: [figure(13.4, null, null)],
      values: { kind: 'measured', values: [13.4] },
    },
    {
      what: 'a number of events',
      indicator: { unit: 'children', decimals: 0 },
      figures: [figure(12, null, null)],
      values: { kind: 'count', values: [12] },
    },
    {
      what: 'days',
      indicator: { unit: 'days', decimals: 0 },
      figures: [figure(12, null, null)],
      values: { kind: 'measured', values: [12] },
    },
  ])('$what', ({ indicator, figures, values }) => {
    expect(valuesOf(indicator, figures)).toEqual(values);
  });

  it('leaves out what a person left out', () => {
    const figures = [figure(13.4, 91, 68_040), figure(99, 3, 4)];
    expect(valuesOf(rate, figures, [1])).toEqual({
      kind: 'u',
      values: [91, null],
      denominators: [68_040, null],
    });
  });
});

it.each([
  ['per 10,000', 10_000],
  ['per 100,000 adults', 100_000],
  ['per 1000', 1_000],
  ['per cent', null],
  ['%', null],
  ['children', null],
])('a unit of “%s” is for each %s', (unit, per) => {
  expect(ratePer(unit)).toBe(per);
});
