import { expect, test } from 'vitest';

import { presentReconcile } from './present-reconcile.ts';

const task = {
  status: 'open',
  dueOn: '2026-04-23',
  overdue: false,
  finding: null,
  by: null,
  closedAt: null,
};
const closedAt = new Date('2026-04-20T10:00:00Z');

test.each([
  [{}, 'Find out why the sources disagree by 23 April 2026.'],
  [{ overdue: true }, 'Find out why the sources disagree by 23 April 2026: overdue.'],
  [
    { status: 'reconciled', finding: 'Two schools.', by: 'An analyst', closedAt },
    'Two schools. (An analyst, 20 April 2026)',
  ],
  [{ status: 'settled', finding: 'They agree now', closedAt }, 'They agree now (20 April 2026)'],
])('%o', (fields, said) => {
  expect(presentReconcile({ ...task, ...fields }).said).toBe(said);
});
