import { describe, expect, it } from 'vitest';

import { latestQuarter, quarterBefore } from './quarters.ts';

describe('quarters', () => {
  it.each([
    ['2023-03-31', '2022-12-31'],
    ['2023-06-30', '2023-03-31'],
    ['2023-09-30', '2023-06-30'],
    ['2023-12-31', '2023-09-30'],
  ])('before %s came %s', (end, before) => {
    expect(quarterBefore(end)).toBe(before);
  });

  it.each<[string, string | undefined, string]>([
    ['2023-07-02', '2023-06-30', 'the newest that has ended'],
    ['2023-04-01', '2022-12-31', 'one not yet over is left out'],
    ['2023-12-31', '2023-06-30', '184 days'],
    ['2024-01-01', undefined, '185 days'],
    ['2022-12-30', undefined, 'none has ended'],
  ])('on %s the latest is %s: %s', (asOf, expected, _why) => {
    const ends = ['2023-06-30', '2022-12-31'];
    expect(latestQuarter({ ends, asOf, quarterDays: 184 })).toBe(expected);
  });
});
