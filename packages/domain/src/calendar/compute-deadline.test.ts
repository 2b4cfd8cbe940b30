import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, addMonths } from './civil-date.ts';
import { computeDeadline } from './compute-deadline.ts';
import { englandCalendar as calendar, englandPack as pack } from './england-packs.test-support.ts';
import { isWorkingDay } from './working-calendar.ts';

function compute(rule: string | Record<string, unknown>, anchor: string) {
  return computeDeadline({ pack, rule, anchor, calendar });
}

const anchors = fc.integer({ min: 0, max: 365 * 8 }).map((n) => addDays('2019-01-01', n));

describe('computeDeadline', () => {
  it.each([
    ['HMI-56', '2026-03-01', '2026-04-25', '1 March is day 1; it stays on the Saturday'],
    ['PFD-56', '2026-03-01', '2026-04-26', '1 March is day 0'],
    ['RR-15', '2026-03-27', '2026-04-21', 'Good Friday and Easter Monday do not count'],
    ['RR-15-WD1', '2026-03-27', '2026-04-20', 'the Friday itself is day 1'],
    ['RR-15', '2026-12-18', '2027-01-13', 'Christmas, a substitute day and New Year'],
    ['SIN-5', '2022-05-30', '2022-06-08', 'two holidays in a row, moved'],
    ['SIN-5', '2020-05-04', '2020-05-12', 'the holiday had moved to the Friday'],
    ['SIN-5', '2023-05-06', '2023-05-15', 'aware on a Saturday before the coronation'],
    ['LCSPR-7', '2022-09-20', '2022-09-08', 'back over the funeral holiday'],
    ['SAR-6M', '2027-08-31', '2028-02-29', 'no 31 February'],
    ['DP-ACCESS-1M', '2026-01-31', '2026-03-02', 'rolls to Monday'],
    ['LCSPR-7', '2026-04', '2026-03-23', 'counted from the first of the month'],
    ['YR', '2026-09-30', '2027-09-30', 'strictly later than the anchor'],
  ])('%s from %s is %s: %s', (rule, anchor, due) => {
    expect(compute(rule, anchor).due).toBe(due);
  });

  it.each([
    ['2026-03-01', 'after', '2026-08-31', 'six months beginning with the 1st'],
    ['2026-08-31', 'after', '2027-02-28', 'a month that is too short'],
    ['2026-08-31', 'before', '2026-03-01', 'a period that ends with the anchor'],
    ['2026-07-15', 'before', '2026-01-16', 'the day after the same day number'],
  ])('six months beginning with %s, %s: %s, %s', (anchor, direction, due) => {
    const rule = { n: 6, unit: 'months', counting: 'beginning_with', direction };
    expect(compute(rule, anchor).due).toBe(due);
  });

  it('counts hours through a change of the clock', () => {
    expect(compute('DP-BREACH-72H', '2026-03-28T10:00:00Z')).toMatchObject({
      due: '2026-03-31',
      dueAt: '2026-03-31T11:00:00+01:00',
      lastWorkingDay: null,
    });
  });

  it('shows both ends of an anchor known only as a month', () => {
    expect(compute('LCSPR-7', '2026-04')).toMatchObject({
      dueLatest: '2026-04-21',
      warnings: ['month_anchor'],
    });
  });

  it('has no last working day if that would be before the anchor', () => {
    const rule = { n: 1, unit: 'calendar', counting: 'beginning_with' };
    expect(compute(rule, '2026-03-07')).toMatchObject({
      due: '2026-03-07',
      lastWorkingDay: null,
      warnings: ['due_on_non_working_day'],
    });
  });

  it('says so when it rests on days beyond the calendar', () => {
    expect(compute('OFS-70', '2028-11-20')).toMatchObject({
      due: '2029-02-28',
      beyondCalendar: true,
      warnings: ['beyond_calendar'],
    });
  });

  it.each([
    ['RR-16', '2026-03-01', 'unknown_rule'],
    [{ n: 0, unit: 'working' }, '2026-03-01', 'bad_rule'],
    [
      { n: 3_000, unit: 'annual_date', monthDay: '01-01', direction: 'before' },
      '2026-03-01',
      'bad_rule',
    ],
    ['RR-15', '2026-02-30', 'bad_anchor'],
    ['DP-BREACH-72H', '2026-03', 'anchor_needs_time'],
  ])('refuses %j from %s: %s', (rule, anchor, code) => {
    expect(() => compute(rule, anchor)).toThrow(expect.objectContaining({ code }));
  });

  it('counts one day less when it begins with a working day, and the same otherwise', () => {
    fc.assert(
      fc.property(anchors, fc.integer({ min: 2, max: 60 }), (anchor, n) => {
        const after = compute({ n, unit: 'working' }, anchor);
        const shorter = compute({ n: n - 1, unit: 'working' }, anchor);
        const beginning = compute({ n, unit: 'working', counting: 'beginning_with' }, anchor);
        const expected = isWorkingDay(calendar, anchor) ? shorter : after;
        expect(beginning.due).toBe(expected.due);
      }),
    );
  });

  it('is never due earlier for a later anchor', () => {
    const units = fc.constantFrom('working', 'calendar', 'months');
    const steps = fc.integer({ min: 0, max: 40 });
    fc.assert(
      fc.property(
        anchors,
        steps,
        units,
        fc.integer({ min: 1, max: 24 }),
        (anchor, step, unit, n) => {
          const earlier = compute({ n, unit }, anchor).due ?? '';
          const later = compute({ n, unit }, addDays(anchor, step)).due ?? '';
          expect(later >= earlier).toBe(true);
        },
      ),
    );
  });

  it('ends a period of months a day before the same day number', () => {
    fc.assert(
      fc.property(anchors, fc.integer({ min: 1, max: 24 }), (day, n) => {
        const anchor = `${day.slice(0, 8)}15`;
        const due = compute({ n, unit: 'months', counting: 'beginning_with' }, anchor).due ?? '';
        expect(addDays(due, 1)).toBe(addMonths(anchor, n));
      }),
    );
  });
});
