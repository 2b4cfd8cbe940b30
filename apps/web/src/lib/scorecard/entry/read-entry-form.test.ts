import { expect, test } from 'vitest';

import { readEntryForm } from './read-entry-form.ts';

const ROWS = [
  { code: 'CPP-01', name: 'Repeat plans', counted: true },
  { code: 'DOL-01', name: 'Requests waiting', counted: false },
];

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
}

test('reads one cell a measure, with the version that was seen', () => {
  const read = readEntryForm(
    formOf({
      'CPP-01-numerator': '27',
      'CPP-01-denominator': '136',
      'CPP-01-seen': '2',
      'DOL-01-missing': 'not_available',
      'DOL-01-comment': ' late ',
    }),
    ROWS,
  );
  expect(read).toEqual({
    ok: true,
    cells: [
      {
        code: 'CPP-01',
        numerator: '27',
        denominator: '136',
        value: '',
        missing: '',
        comment: '',
        seen: 2,
      },
      {
        code: 'DOL-01',
        numerator: '',
        denominator: '',
        value: '',
        missing: 'not_available',
        comment: 'late',
        seen: 0,
      },
    ],
  });
});

test('says all that cannot be taken in, at its input and with its measure', () => {
  const read = readEntryForm(
    formOf({
      'CPP-01-value': '9'.repeat(61),
      'CPP-01-seen': '-3',
      'DOL-01-missing': 'forgotten',
      'DOL-01-comment': 'bell \u0007',
    }),
    ROWS,
  );
  expect(read).toMatchObject({
    ok: false,
    errors: [
      { field: 'CPP-01-value', message: 'Repeat plans: A figure must be 60 characters or fewer' },
      { field: 'DOL-01-comment', message: expect.stringContaining('control characters') as string },
      {
        field: 'DOL-01-missing',
        message: expect.stringContaining('Choose from the list') as string,
      },
    ],
  });
});
