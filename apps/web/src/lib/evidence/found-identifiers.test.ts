import { expect, test } from 'vitest';

import { foundIdentifiers } from './found-identifiers.ts';

const nameField = (field: string) => ({ id: `${field}-id`, label: field.toUpperCase() });

test('each finding names its field, its kind and the passage', () => {
  const details = {
    identifiers: [
      { field: 'title', kind: 'nhs_number', excerpt: '943 476 5919' },
      { field: 'summary', kind: 'of_a_later_release', excerpt: 'xyz' },
    ],
  };
  expect(foundIdentifiers(details, nameField)).toEqual([
    { fieldId: 'title-id', field: 'TITLE', kind: 'NHS number', excerpt: '943 476 5919' },
    { fieldId: 'summary-id', field: 'SUMMARY', kind: 'of_a_later_release', excerpt: 'xyz' },
  ]);
});

test.each([undefined, null, {}, { identifiers: 'none' }])('nothing is found in %j', (details) => {
  expect(foundIdentifiers(details, nameField)).toEqual([]);
});
