import { expect, test } from 'vitest';

import { behindBy, daysBehind } from './clock-behind.ts';
import { londonDate } from './london.ts';

test.each([
  ['2026-11-23T12:00:00Z', '2026-04-09', 228],
  ['2026-11-23T22:59:59Z', '2026-04-09', 228],
  ['2026-11-23T23:15:00Z', '2026-04-09', 229],
  ['2026-07-01T23:30:00Z', '2026-01-09', 173],
  ['2026-04-09T10:00:00Z', '2026-04-09', 0],
])('at %s it is %s by a clock %d days behind', (now, today, days) => {
  expect(daysBehind(new Date(now), today)).toBe(days);
  expect(londonDate(behindBy(new Date(now), days))).toBe(today);
});
