import { expect, it } from 'vitest';
import { IDENTIFIER_KINDS } from './identifier.ts';
import { kindLabel } from './kind-label.ts';

it('names every kind in its own words', () => {
  const labels = IDENTIFIER_KINDS.map(kindLabel);
  expect(new Set(labels).size).toBe(IDENTIFIER_KINDS.length);
  expect(labels.filter((label) => /_/.test(label))).toEqual([]);
});
