import { describe, expect, it } from 'vitest';

import { parseAnchor } from './anchor.ts';

describe('parseAnchor', () => {
  it('reads a day, a month and a time', () => {
    expect(parseAnchor('2026-03-01')).toEqual({ precision: 'day', day: '2026-03-01' });
    expect(parseAnchor('2028-02')).toEqual({
      precision: 'month',
      day: '2028-02-01',
      latest: '2028-02-29',
    });
    expect(parseAnchor('2026-03-28T10:00Z')).toEqual({
      precision: 'instant',
      day: '2026-03-28',
      at: new Date('2026-03-28T10:00:00Z'),
    });
  });

  it.each([
    ['2026-06-30T23:30:00Z', '2026-07-01', 'summer time is an hour ahead'],
    ['2026-12-31T23:30:00Z', '2026-12-31', 'winter time is not'],
    ['2026-07-01T00:30:00.250+05:30', '2026-06-30', 'an offset from elsewhere'],
  ])('turns %s into the London day %s: %s', (text, day) => {
    expect(parseAnchor(text)).toMatchObject({ precision: 'instant', day });
  });

  it.each([
    '2026-02-29',
    '2026-13',
    '2026-3-1',
    '1999-12-31',
    '2100-01-01',
    '2026-03-01T10:00',
    '2026-03-01T24:00:00Z',
    '2026-03-01T10:60:00Z',
    '2026-03-01T10:00:60Z',
    '2026-03-01T10:00:00.25Z',
    '2026-03-01T10:00:00+24:00',
    '2026-03-01T10:00:00+0100',
    '2026-03-01 10:00:00Z',
    '2026-02-29T10:00:00Z',
    '2026-03-01\n',
    '',
  ])('refuses %j', (text) => {
    expect(parseAnchor(text)).toBeUndefined();
  });
});
