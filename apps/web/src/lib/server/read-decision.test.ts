import { expect, test } from 'vitest';

import { readDecision } from './read-decision.ts';

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
  const read = readDecision(formOf({ submissionKey: KEY }));
  expect(wrong(read)).toEqual(['decision', 'reason', 'reviewOn-day']);
});

test('only a dismissal needs no day to look again', () => {
  const reviewOn = { 'reviewOn-day': '', 'reviewOn-month': '', 'reviewOn-year': '' };
  const fields = { reason: 'Seen and answered.', submissionKey: KEY, ...reviewOn };
  expect(wrong(readDecision(formOf({ ...fields, decision: 'watch' })))).toEqual(['reviewOn-day']);
  const dismissed = readDecision(formOf({ ...fields, decision: 'dismiss' }));
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
  );
  expect(read.ok && read.data.reviewOn).toBe('2027-03-27');
});
