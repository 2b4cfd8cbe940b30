import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fromDayNumber } from '../calendar/civil-date.ts';
import { YearType } from '../catalogue/year-types.ts';
import { INDICATOR_FREQUENCIES, type IndicatorFrequency } from '../plan/plan-pack.ts';
import {
  endedPeriods,
  periodAfter,
  periodAt,
  periodBefore,
  periodOfCode,
  type Rhythm,
} from './return-periods.ts';

const cases: [Rhythm['frequency'], YearType, string, string, string, string, string][] = [
  ['monthly', 'reporting', '2024-02-29', '2024-02', 'February 2024', '2024-02-01', '2024-02-29'],
  [
    'termly',
    'academic',
    '2025-12-31',
    '202526T1',
    'autumn term 2025/26',
    '2025-09-01',
    '2025-12-31',
  ],
  [
    'termly',
    'academic',
    '2026-01-01',
    '202526T2',
    'spring term 2025/26',
    '2026-01-01',
    '2026-03-31',
  ],
  [
    'termly',
    'academic',
    '2026-08-15',
    '202526T3',
    'summer term 2025/26',
    '2026-04-01',
    '2026-07-31',
  ],
  [
    'quarterly',
    'reporting',
    '2026-04-09',
    '202627Q1',
    'quarter 1 2026/27',
    '2026-04-01',
    '2026-06-30',
  ],
  [
    'quarterly',
    'reporting',
    '2026-03-31',
    '202526Q4',
    'quarter 4 2025/26',
    '2026-01-01',
    '2026-03-31',
  ],
  [
    'half_yearly',
    'reporting',
    '2026-02-01',
    '202526H2',
    'part 2 (October to March) 2025/26',
    '2025-10-01',
    '2026-03-31',
  ],
  ['annual', 'reporting', '2025-04-01', '2026', '2026', '2025-04-01', '2026-03-31'],
  ['annual', 'financial', '2026-03-31', '202526', '2025/26', '2025-04-01', '2026-03-31'],
  ['annual', 'academic', '2026-08-31', '202526', '2025/26', '2025-09-01', '2026-08-31'],
  ['annual', 'calendar', '1999-12-31', '1999', '1999', '1999-01-01', '1999-12-31'],
];

describe('the period that holds a day', () => {
  test.each(cases)('%s, %s, %s is %s', (frequency, yearType, day, code, label, start, end) => {
    expect(periodAt({ frequency, yearType }, day)).toEqual({ code, label, start, end });
  });
});

const rhythm = fc.record({
  frequency: fc.constantFrom(...(Object.keys(INDICATOR_FREQUENCIES) as IndicatorFrequency[])),
  yearType: fc.constantFrom(...YearType.options),
});
const day = fc.integer({ min: 8_000, max: 30_000 }).map(fromDayNumber);

describe('any rhythm', () => {
  test('goes back and forth over the same periods, without gap but August', () => {
    fc.assert(
      fc.property(rhythm, day, (one, date) => {
        const period = periodAt(one, date);
        expect(periodAfter(one, periodBefore(one, period))).toEqual(period);
        expect(periodBefore(one, periodAfter(one, period))).toEqual(period);
        expect(period.start <= date).toBe(true);
        if (one.frequency !== 'termly') expect(period.end >= date).toBe(true);
      }),
    );
  });

  test('finds a period again by its code', () => {
    fc.assert(
      fc.property(rhythm, day, (one, date) => {
        const period = periodAt(one, date);
        expect(periodOfCode(one, period.code)).toEqual(period);
      }),
    );
  });

  test('lists only periods that are over, newest first', () => {
    fc.assert(
      fc.property(rhythm, day, (one, today) => {
        const ended = endedPeriods(one, today, 4);
        expect(ended).toHaveLength(4);
        expect(ended.every(({ end }) => end < today)).toBe(true);
        expect(ended.map(({ end }) => end)).toEqual(
          ended
            .map(({ end }) => end)
            .sort()
            .reverse(),
        );
      }),
    );
  });

  test.each(['', 'now', '1899', '2026-13', '202699', '2026Q9', '9'.repeat(40)])(
    'knows no period “%s”',
    (code) => {
      expect(periodOfCode({ frequency: 'quarterly', yearType: 'reporting' }, code)).toBeNull();
    },
  );
});
