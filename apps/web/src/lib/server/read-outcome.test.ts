import { expect, test } from 'vitest';

import { readOutcome } from './read-outcome.ts';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

function wrong(read: { ok: true } | { ok: false; errors: readonly { field: string }[] }) {
  return read.ok ? [] : read.errors.map(({ field }) => field);
}

test.each([
  ['refocus', 'newTitle'],
  ['merge', 'mergeInto'],
  ['replace', 'replaceBy'],
])('to %s, %s is needed, and the reason is asked for at once', (outcome, field) => {
  expect(wrong(readOutcome(formOf({ outcome })))).toEqual([field, 'reason']);
});

test('only what belongs to the outcome is kept, whatever else the form sent', () => {
  const sent = { newTitle: 'New', mergeInto: 'T.EHW', replaceBy: 'OUT.CME', reason: 'Agreed.' };
  const recorded = (outcome: string) => {
    const read = readOutcome(formOf({ ...sent, outcome }));
    return read.ok && { into: read.data.into, title: read.data.title };
  };
  expect(recorded('retain')).toEqual({ into: null, title: null });
  expect(recorded('refocus')).toEqual({ into: null, title: 'New' });
  expect(recorded('merge')).toEqual({ into: 'T.EHW', title: null });
  expect(recorded('replace')).toEqual({ into: 'OUT.CME', title: null });
});
