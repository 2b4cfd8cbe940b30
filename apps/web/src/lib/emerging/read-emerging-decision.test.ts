import { expect, test } from 'vitest';

import { readEmergingDecision } from './read-emerging-decision.ts';

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test.each([
  { fields: {}, wrong: ['decision', 'reason'] },
  { fields: { decision: 'name' }, wrong: ['name', 'description', 'reason'] },
  { fields: { decision: 'merge', reason: 'Same.' }, wrong: ['themeCode'] },
  { fields: { decision: 'dismiss' }, wrong: ['reason'] },
  { fields: { decision: 'burn', reason: 'No.' }, wrong: ['decision'] },
])('$fields: errors at $wrong', ({ fields, wrong }) => {
  const read = readEmergingDecision(formOf(fields), 'EG-2026-0001');
  expect(read.ok ? [] : read.errors.map(({ field }) => field)).toEqual(wrong);
});

test('a name takes the records that were ticked', () => {
  const form = formOf({ decision: 'name', name: 'Vapes', description: 'Laced.', reason: 'New.' });
  form.append('records', 'AUD-2026-0001');
  form.append('records', 'ET-2026-0001');
  const read = readEmergingDecision(form, 'EG-2026-0001');
  expect(read).toMatchObject({
    ok: true,
    input: { decision: 'name', name: 'Vapes', records: ['AUD-2026-0001', 'ET-2026-0001'] },
  });
});
