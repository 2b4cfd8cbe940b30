import { describe, expect, it } from 'vitest';

import { readPeriodText } from '../periods/period-text.ts';
import { resolvePeriod } from './resolve-period.ts';

function resolved(text: string, years: 'reporting' | 'academic-ending' | 'calendar', part = '') {
  const period = readPeriodText(text);
  if (!period) return null;
  const when = resolvePeriod(period, { years, part });
  return 'problem' in when ? when.problem : `${when.period.start} to ${when.period.end}`;
}

describe('a period text and what its years mean', () => {
  it.each([
    ['2024', 'reporting', '', '2023-04-01 to 2024-03-31'],
    ['2024', 'academic-ending', '', '2023-09-01 to 2024-08-31'],
    ['2024', 'calendar', '', '2024-01-01 to 2024-12-31'],
    ['2023/24', 'reporting', '', '2023-04-01 to 2024-03-31'],
    ['2023/24', 'academic-ending', '', '2023-09-01 to 2024-08-31'],
    ['202324', 'reporting', 'Academic year', '2023-09-01 to 2024-08-31'],
    ['202324', 'reporting', 'Financial year Q1', '2023-04-01 to 2023-06-30'],
    ['2022', 'reporting', 'Week 37', '2022-09-12 to 2022-09-18'],
    ['2013/14-15/16', 'reporting', '', '2013-04-01 to 2016-03-31'],
    ['2021 to 2023', 'calendar', '', '2021-01-01 to 2023-12-31'],
    ['Q1 22/23', 'reporting', '', '2022-04-01 to 2022-06-30'],
    ['2023 Q4', 'calendar', '', '2023-10-01 to 2023-12-31'],
    ['2023 Q4', 'reporting', '', '2024-01-01 to 2024-03-31'],
    ['Apr-22', 'reporting', '', '2022-04-01 to 2022-04-30'],
    ['2022 Week 37', 'reporting', '', '2022-09-12 to 2022-09-18'],
    ['31 March 2024', 'reporting', '', '2023-04-01 to 2024-03-31'],
    ['31/08/2024', 'academic-ending', '', '2023-09-01 to 2024-08-31'],
    ['30/06/2024', 'reporting', '', '2024-06-01 to 2024-06-30'],
  ] as const)('%s, %s %s is %s', (text, years, part, span) => {
    expect(resolved(text, years, part)).toBe(span);
  });

  it('a split year is no calendar year', () => {
    expect(resolved('2023/24', 'calendar')).toMatch(/is no period of this measure/);
  });

  it.each([
    '0',
    'soon',
    '2023/25x',
    '99',
    '1066',
    'Q5 2023',
    '2024-02-30',
    '32/01/2024',
    'Week 60 2022',
  ])('%s is no period', (text) => {
    expect(readPeriodText(text)).toBeNull();
  });
});
