import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays } from './civil-date.ts';
import { englandCalendar as calendar } from './england-packs.test-support.ts';
import { isWorkingDay } from './working-calendar.ts';
import {
  addWorkingDays,
  countWorkingDays,
  nearestWorkingDay,
  workingDaysBetween,
} from './working-days.ts';

const days = fc.integer({ min: 0, max: 365 * 10 }).map((n) => addDays('2018-06-01', n));

describe('isWorkingDay', () => {
  it.each([
    ['2020-05-04', true, 'the holiday had moved'],
    ['2020-05-08', false, 'to this Friday'],
    ['2022-05-30', true, 'moved into June'],
    ['2022-06-02', false, 'spring bank holiday'],
    ['2022-06-03', false, 'platinum jubilee'],
    ['2022-09-19', false, 'state funeral'],
    ['2023-05-08', false, 'coronation'],
    ['2021-12-27', false, 'substitute for a Saturday'],
    ['2026-04-03', false, 'Good Friday'],
    ['2026-04-04', false, 'Saturday'],
    ['2026-04-05', false, 'Sunday'],
    ['2035-12-25', true, 'beyond the calendar nothing but weekends is guessed'],
  ])('%s: %s, %s', (date, expected) => {
    expect(isWorkingDay(calendar, date)).toBe(expected);
  });
});

describe('counting working days', () => {
  it('goes from the day after the anchor', () => {
    expect(addWorkingDays({ calendar, from: '2026-03-27', days: 15 })).toBe('2026-04-21');
    expect(addWorkingDays({ calendar, from: '2022-09-20', days: -7 })).toBe('2022-09-08');
    expect(addWorkingDays({ calendar, from: '2026-04-04', days: 0 })).toBe('2026-04-04');
  });

  it.each([
    ['2028-12-29', 1, true, 'the day it reaches'],
    ['2017-12-29', -1, true, 'before the first day'],
    ['2017-12-31', 1, false, 'day 0 is not looked up'],
    ['2028-12-28', 1, false, 'the last weekday'],
    ['2029-01-01', 0, true, 'nothing to count, but it lies there'],
  ])('%s and %i: beyond is %s, %s', (from, count, expected) => {
    expect(countWorkingDays({ calendar, from, days: count }).beyondCalendar).toBe(expected);
  });

  it('ends on a working day that is as many working days away', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 300 }), (from, count) => {
        const to = addWorkingDays({ calendar, from, days: count });
        expect(isWorkingDay(calendar, to)).toBe(true);
        expect(workingDaysBetween({ calendar, from, to })).toBe(count);
        expect(workingDaysBetween({ calendar, from: to, to: from })).toBe(-count);
      }),
    );
  });

  it('comes back to a working day it left', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 300 }), (day, count) => {
        const from = nearestWorkingDay({ calendar, from: day, step: 1 }).date;
        const there = addWorkingDays({ calendar, from, days: count });
        expect(addWorkingDays({ calendar, from: there, days: -count })).toBe(from);
      }),
    );
  });

  it('counts what is left: nothing on the due day, less than nothing after it', () => {
    const due = '2026-04-21';
    expect(workingDaysBetween({ calendar, from: '2026-03-27', to: due })).toBe(15);
    expect(workingDaysBetween({ calendar, from: due, to: due })).toBe(0);
    expect(workingDaysBetween({ calendar, from: '2026-04-23', to: due })).toBe(-2);
  });
});
