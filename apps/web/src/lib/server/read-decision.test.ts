import { expect, test } from 'vitest';

import { readDecision } from './read-decision.ts';

const TODAY = '2026-11-23';
const KEY = '0190a1b2-0000-7000-8000-000000000001';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

function wrong(read: { ok: true } | { ok: false; errors: readonly { field: string }[] }) {
  return read.ok ? [] : read.errors.map(({ field }) => field);
}

test('an empty decision names everything that is missing, in the order of the page', () => {
  const read = readDecision(formOf({ submissionKey: KEY }), TODAY);
  expect(wrong(read)).toEqual(['decision', 'reason', 'reviewOn-day']);
});

test('only a dismissal needs no day to look again', () => {
  const reviewOn = { 'reviewOn-day': '', 'reviewOn-month': '', 'reviewOn-year': '' };
  const fields = { reason: 'Seen and answered.', submissionKey: KEY, ...reviewOn };
  expect(wrong(readDecision(formOf({ ...fields, decision: 'watch' }), TODAY))).toEqual([
    'reviewOn-day',
  ]);
  const dismissed = readDecision(formOf({ ...fields, decision: 'dismiss' }), TODAY);
  expect(dismissed.ok && dismissed.data.reviewOn).toBeUndefined();
});

test('a day is read as it was typed', () => {
  const read = readDecision(
    formOf({
      decision: 'commission',
      reason: 'A deep dive into absence.',
      'reviewOn-day': '27',
      'reviewOn-month': '3',
      'reviewOn-year': '2027',
      submissionKey: KEY,
    }),
    TODAY,
  );
  expect(read.ok && read.data.reviewOn).toBe('2027-03-27');
});

test.each([
  ['today', '2027-03-27'],
  ['in the past', '2027-03-28'],
])('a day to look again that is %s is refused with its field', (_, today) => {
  const read = readDecision(
    formOf({
      decision: 'watch',
      reason: 'Wait for the next figures.',
      'reviewOn-day': '27',
      'reviewOn-month': '3',
      'reviewOn-year': '2027',
      submissionKey: KEY,
    }),
    today,
  );
  expect(wrong(read)).toEqual(['reviewOn-day']);
});
