import { periodAt } from '@heed/domain/chasing/return-periods';
import { readTidyPeriod } from '@heed/tabular/periods/read-tidy-period';
import { expect, test } from 'vitest';

import { collectionOf } from './collection.ts';

test.each([
  ['CSC', 'quarterly', 'reporting', 'csc-quarterly'],
  ['CSC', 'quarterly', 'academic', 'csc-quarterly'],
  ['EDU', 'annual', 'academic', 'edu-annual-academic'],
  ['BU', 'half_yearly', 'reporting', 'bu-half-yearly'],
])('%s, %s, %s is the collection %s', (ownerCode, frequency, yearType, slug) => {
  expect(collectionOf({ ownerCode, frequency, yearType }).slug).toBe(slug);
});

test.each([
  ['monthly', 'reporting', '2024', 'March', '2024-03-08'],
  ['termly', 'academic', '202526', 'Autumn term', '2025-11-01'],
  ['termly', 'academic', '202526', 'Spring term', '2026-02-01'],
  ['termly', 'academic', '202526', 'Summer term', '2026-06-01'],
  ['quarterly', 'reporting', '202526', 'Financial year Q4', '2026-02-01'],
  ['half_yearly', 'reporting', '202526', 'Part 1 (April to September)', '2025-05-01'],
  ['annual', 'reporting', '2025', 'Reporting year', '2025-03-01'],
  ['annual', 'financial', '202425', 'Financial year', '2025-03-01'],
  ['annual', 'academic', '202425', 'Academic year', '2025-03-01'],
  ['annual', 'calendar', '2025', 'Calendar year', '2025-03-01'],
] as const)(
  'a %s period typed in (%s) is the one a file calls %s, %s',
  (frequency, yearType, timePeriod, timeIdentifier, day) => {
    const read = readTidyPeriod(timePeriod, timeIdentifier);
    expect(read).toMatchObject({ period: periodAt({ frequency, yearType }, day) });
  },
);
