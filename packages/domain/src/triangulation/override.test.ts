import { expect, test } from 'vitest';

import { checkOverride } from './override.ts';

const proposed = {
  modelState: 'CONTESTED',
  state: 'EMERGING' as const,
  expiresOn: '2026-06-01',
  today: '2026-04-09',
};

test.each([
  { name: 'another state, for a while', change: {} },
  { name: 'the last day that is allowed', change: { expiresOn: '2026-10-09' } },
  { name: 'tomorrow', change: { expiresOn: '2026-04-10' } },
])('lets through $name', ({ change }) => {
  expect(() => checkOverride({ ...proposed, ...change })).not.toThrow();
});

test.each([
  { name: 'what the rules say', change: { modelState: 'EMERGING' }, field: 'state' },
  { name: 'today', change: { expiresOn: '2026-04-09' }, field: 'expiresOn' },
  { name: 'more than six months', change: { expiresOn: '2026-10-10' }, field: 'expiresOn' },
])('refuses $name', ({ change, field }) => {
  expect(() => checkOverride({ ...proposed, ...change })).toThrow(
    expect.objectContaining({ code: 'INVALID', field }),
  );
});
