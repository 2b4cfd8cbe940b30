import { expect, test } from 'vitest';

import { faultInClock } from './rapid-review-dates.ts';

const given = { awareOn: '2026-03-02', notifiedOn: '2026-03-05', receivedOn: '2026-03-06' };
const when = { incident: '2026-03-01', today: '2026-04-09' };

test.each([
  ['all in order', {}, null],
  ['all on one day', { awareOn: '2026-03-01', notifiedOn: '2026-03-01', receivedOn: null }, null],
  ['today', { notifiedOn: '2026-04-09' }, null],
  ['only the Panel told', { awareOn: null, receivedOn: null }, null],
  ['the Panel told tomorrow', { notifiedOn: '2026-04-10' }, 'notifiedOn'],
  ['aware tomorrow', { awareOn: '2026-04-10' }, 'awareOn'],
  ['a copy to come', { receivedOn: '2027-01-01' }, 'receivedOn'],
  ['aware before the incident', { awareOn: '2026-02-28' }, 'awareOn'],
  ['a copy before the incident', { receivedOn: '2026-01-01' }, 'receivedOn'],
  ['the Panel told before anyone was aware', { notifiedOn: '2026-03-01' }, 'notifiedOn'],
])('%s', (_what, changes, field) => {
  expect(faultInClock({ ...given, ...changes }, when)?.field ?? null).toBe(field);
});
