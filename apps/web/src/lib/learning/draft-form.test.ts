import { expect, test } from 'vitest';

import { clockTime, draftOf, formOfDraft } from './draft-form.ts';
import { typedLearning } from './typed-learning.ts';

function formOf(entries: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

test('a draft brings back the form as it was typed', () => {
  const form = formOf([
    ['title', 'Half a title'],
    ['observedOn-year', '2026'],
    ['agencies', 'LA'],
    ['agencies', 'EDU'],
    ['points-0-text', 'Two\nlines'],
    ['points-0-themes', 'NEG'],
    ['points-0-themes', 'OUT.CME'],
    ['points-4-text', ''],
  ]);
  const draft = draftOf(form);
  expect(draft.ok && typedLearning(formOfDraft(draft.values))).toEqual(typedLearning(form));
});

test('what no database can keep is left out', () => {
  const draft = draftOf(formOf([['title', 'a\u0000b']]));
  expect(draft).toEqual({ ok: true, values: { title: 'ab' } });
});

test('a field too long for a draft is named', () => {
  const draft = draftOf(formOf([['points-0-text', 'a'.repeat(20_001)]]));
  expect(draft).toMatchObject({ ok: false, errors: [{ field: 'points-0-text' }] });
});

test('more fields than any form has are no draft', () => {
  const many = Array.from({ length: 401 }, (_, index): [string, string] => [`f${index}`, '']);
  expect(draftOf(formOf(many))).toMatchObject({ ok: false, errors: [{ field: '' }] });
});

test.each([
  ['2026-01-05T10:42:00Z', '10:42'],
  ['2026-07-05T10:42:00Z', '11:42'],
])('%s is %s in London', (instant, time) => {
  expect(clockTime(new Date(instant))).toBe(time);
});
