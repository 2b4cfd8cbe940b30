import { describe, expect, test } from 'vitest';

import { expectedReturn } from './expected-return.ts';
import type { Rhythm } from './return-periods.ts';

const quarterly: Rhythm = { frequency: 'quarterly', yearType: 'reporting' };
const monthly: Rhythm = { frequency: 'monthly', yearType: 'reporting' };
const yearly: Rhythm = { frequency: 'annual', yearType: 'reporting' };
const school: Rhythm = { frequency: 'annual', yearType: 'academic' };

describe('the figure a measure waits for', () => {
  test.each([
    [
      'its period runs',
      quarterly,
      '2025-12-31',
      '2026-03-31',
      'up_to_date',
      '202526Q4',
      '2026-05-31',
    ],
    [
      'its period is just over',
      quarterly,
      '2025-12-31',
      '2026-04-01',
      'due',
      '202526Q4',
      '2026-05-31',
    ],
    ['on its last day', quarterly, '2025-12-31', '2026-05-31', 'due', '202526Q4', '2026-05-31'],
    ['the day after', quarterly, '2025-12-31', '2026-06-01', 'late', '202526Q4', '2026-05-31'],
    [
      'two periods missing, the first is named',
      monthly,
      '2026-01-31',
      '2026-04-09',
      'late',
      '2026-02',
      '2026-03-31',
    ],
    ['a year to March', yearly, '2025-03-31', '2026-04-09', 'due', '2026', '2026-11-30'],
    ['a school year', school, '2025-08-31', '2026-04-09', 'up_to_date', '202526', '2027-04-30'],
    ['years behind', yearly, '2023-03-31', '2026-04-09', 'late', '2024', '2024-11-30'],
    [
      'a figure ahead of its time',
      quarterly,
      '2026-12-31',
      '2026-04-09',
      'up_to_date',
      '202627Q4',
      '2027-05-31',
    ],
  ] as const)('%s', (_name, rhythm, newestEnd, today, state, code, dueOn) => {
    expect(expectedReturn({ rhythm, returnMonths: null, newestEnd, today })).toMatchObject({
      state,
      period: { code },
      dueOn,
    });
  });

  test('with no figure ever is the last that would be due', () => {
    const never = { rhythm: quarterly, returnMonths: null, newestEnd: null };
    expect(expectedReturn({ ...never, today: '2026-04-09' })).toMatchObject({
      state: 'no_data',
      period: { code: '202526Q3' },
      dueOn: '2026-02-28',
    });
  });

  test('is due by the months its measure says', () => {
    const asked = { rhythm: quarterly, newestEnd: '2025-12-31', today: '2026-04-09' };
    expect(expectedReturn({ ...asked, returnMonths: 0 })).toMatchObject({
      state: 'late',
      dueOn: '2026-03-31',
    });
  });
});
