import { expect, test } from 'vitest';

import { clockRows, doneByClock } from './clock-rows.ts';

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

test.each([
  ['SIN-5', DETAILS, '2026-03-27'],
  ['RR-15', DETAILS, null],
  ['SIN-5', {}, null],
])('%s is done by the clock of %j on %s', (rule, details, day) => {
  expect(doneByClock(rule, details)).toBe(day);
});
