import { expect, test } from 'vitest';

import { pageNumberIn } from './page-number.ts';

test.each([
  ['', 1],
  ['page=3', 3],
  ['page=0', 1],
  ['page=-2', 1],
  ['page=2.5', 1],
  ['page=drop', 1],
  ['page=99999', 10_000],
  ['page=999999', 1],
])('“%s” asks for page %i', (query, page) => {
  expect(pageNumberIn(new URLSearchParams(query))).toBe(page);
});
