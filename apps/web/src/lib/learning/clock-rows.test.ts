import { expect, test } from 'vitest';

import { clockRows } from './clock-rows.ts';

const DETAILS = {
  awareOn: null,
  notifiedOn: '2026-03-27',
  receivedOn: null,
  childrenCount: 2,
  immediateSafetyDone: null,
};

test('the clock is told in words, and what is not known is left out or said', () => {
  expect(clockRows(DETAILS)).toEqual([
    { key: 'Panel notified', value: '27 March 2026' },
    { key: 'Children involved', value: '2' },
    { key: 'Immediate safety secured', value: 'Not known' },
  ]);
  expect(clockRows({})).toEqual([]);
});
