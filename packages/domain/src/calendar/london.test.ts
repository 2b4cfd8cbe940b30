import { describe, expect, it } from 'vitest';

import { londonDate, londonTime } from './london.ts';

describe('London time', () => {
  it.each([
    ['2026-03-29T00:59:59Z', '2026-03-29T00:59:59+00:00', '2026-03-29'],
    ['2026-03-29T01:00:00Z', '2026-03-29T02:00:00+01:00', '2026-03-29'],
    ['2026-10-25T00:59:59.999Z', '2026-10-25T01:59:59+01:00', '2026-10-25'],
    ['2026-10-25T01:00:00Z', '2026-10-25T01:00:00+00:00', '2026-10-25'],
    ['2026-06-30T23:30:00Z', '2026-07-01T00:30:00+01:00', '2026-07-01'],
  ])('%s is %s', (instant, time, date) => {
    expect(londonTime(new Date(instant))).toBe(time);
    expect(londonDate(new Date(instant))).toBe(date);
  });
});
