import { expect, it } from 'vitest';

import { nearestName } from './nearest-name.ts';

it.each([
  ['rereferral_percent', ['referral_count', 'Rereferral percentage'], 'Rereferral percentage'],
  ['school_type', ['education_phase', 'la_name'], null],
  ['BoroughName', ['LookUp_BoroughName', 'MinorText'], 'LookUp_BoroughName'],
  ['la_number', [], null],
  ['abc', ['', '_'], null],
])('for %s among %j it is %j', (wanted, names, nearest) => {
  expect(nearestName(wanted, names)).toBe(nearest);
});
