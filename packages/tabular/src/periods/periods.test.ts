import { daysBetween } from '@heed/domain/calendar/civil-date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readLaitPeriod } from './read-lait-period.ts';
import { readTidyPeriod } from './read-tidy-period.ts';

describe('periods of the tidy layout', () => {
  it.each([
    ['2025', 'Reporting year', '2025', '2024-04-01', '2025-03-31'],
    ['2025', 'Calendar year', '2025', '2025-01-01', '2025-12-31'],
    ['202425', 'Academic year', '202425', '2024-09-01', '2025-08-31'],
    ['202425', 'Financial year', '202425', '2024-04-01', '2025-03-31'],
    ['202425', 'Tax year', '202425', '2024-04-06', '2025-04-05'],
    ['199900', 'Academic year', '199900', '1999-09-01', '2000-08-31'],
    ['202425', 'Autumn term', '202425T1', '2024-09-01', '2024-12-31'],
    ['202425', 'Spring term', '202425T2', '2025-01-01', '2025-03-31'],
    ['202425', 'Summer term', '202425T3', '2025-04-01', '2025-07-31'],
    ['202425', 'Autumn and spring term', '202425T12', '2024-09-01', '2025-03-31'],
    ['202425', 'Financial year Q1', '202425Q1', '2024-04-01', '2024-06-30'],
    ['202425', 'Financial year Q4', '202425Q4', '2025-01-01', '2025-03-31'],
    ['202425', 'Part 1 (April to September)', '202425H1', '2024-04-01', '2024-09-30'],
    ['202425', 'Part 2 (October to March)', '202425H2', '2024-10-01', '2025-03-31'],
    ['2024', 'February', '2024-02', '2024-02-01', '2024-02-29'],
    ['2022', 'Week 37', '2022-W37', '2022-09-12', '2022-09-18'],
    ['2023', 'Week 1', '2023-W01', '2023-01-02', '2023-01-08'],
    ['2020', 'Week 53', '2020-W53', '2020-12-28', '2021-01-03'],
    [' 2025 ', 'reporting  YEAR', '2025', '2024-04-01', '2025-03-31'],
  ])('%s %s', (timePeriod, identifier, code, start, end) => {
    expect(readTidyPeriod(timePeriod, identifier)).toMatchObject({ period: { code, start, end } });
  });

  it.each([
    ['2022', 'Week 53'],
    ['2022', 'Week 0'],
    ['2025', 'Academic year'],
    ['202425', 'Reporting year'],
    ['202425', 'constructor'],
    ['202426', 'Academic year'],
    ['2024/25', 'Academic year'],
    ['', ''],
  ])('%j with %j is no period', (timePeriod, identifier) => {
    expect(readTidyPeriod(timePeriod, identifier)).toHaveProperty('problem');
  });

  it('gives weeks of seven days that follow one another without a gap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2098 }), (year) => {
        const weeks = Array.from({ length: 53 }, (_, at) =>
          readTidyPeriod(`${year}`, `Week ${at + 1}`),
        ).flatMap((reading) => ('period' in reading ? [reading.period] : []));
        const next = readTidyPeriod(`${year + 1}`, 'Week 1');
        const starts = [...weeks, ...('period' in next ? [next.period] : [])].map(
          (week) => week.start,
        );
        const gaps = starts.slice(1).map((start, at) => daysBetween(starts[at] ?? '', start));
        expect(new Set(gaps)).toEqual(new Set([7]));
      }),
    );
  });
});

describe('years of the LAIT long table', () => {
  it.each([
    ['2024', 'reporting', { code: '2024', kind: 'reporting_year' }, undefined],
    ['2024', 'academic-ending', { code: '202324', kind: 'academic_year' }, undefined],
    ['2024', 'calendar', { code: '2024', kind: 'calendar_year' }, undefined],
    ['2023/24', 'academic-ending', { code: '202324', kind: 'academic_year' }, undefined],
    ['2023/24', 'reporting', { code: '2024', kind: 'reporting_year' }, undefined],
    ['2024-25', 'reporting', { code: '2025', kind: 'reporting_year' }, undefined],
    ['2016-17 (OT)', 'academic-ending', { code: '201617', kind: 'academic_year' }, undefined],
    [
      '2013/14-15/16',
      'academic-ending',
      { label: '2013/14 to 2015/16', start: '2013-09-01', end: '2016-08-31', kind: 'pooled_years' },
      undefined,
    ],
    ['2025 (prov)', 'reporting', { code: '2025' }, 'provisional'],
    ['2024 (Rev)', 'reporting', { code: '2024' }, 'revised'],
    ['2020 (Final)', 'reporting', { code: '2020' }, 'final'],
  ] as const)('%s as %s', (text, years, period, status) => {
    const reading = readLaitPeriod(text, years);
    expect(reading).toMatchObject({ period });
    expect(reading.status).toBe(status);
  });

  it.each([
    ['0', 'reporting'],
    ['', 'reporting'],
    ['2024/26', 'reporting'],
    ['2023/24', 'calendar'],
    ['2015/16-13/14', 'academic-ending'],
    ['45809', 'reporting'],
    ['Q1 22/23', 'reporting'],
  ] as const)('%j as %s is no period', (text, years) => {
    expect(readLaitPeriod(text, years)).toHaveProperty('problem');
  });
});
