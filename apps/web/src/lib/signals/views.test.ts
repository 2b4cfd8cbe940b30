import { expect, test } from 'vitest';

import { pageIn, signalsNavigation, viewIn } from './views.ts';

test.each([
  ['', 'active', 1],
  ['show=closed&page=3', 'closed', 3],
  ['show=themes', 'themes', 1],
  ['show=everything&page=0', 'active', 1],
  ['page=2.5', 'active', 1],
  ['page=drop', 'active', 1],
])('“%s” asks for %s, page %i', (query, view, page) => {
  const params = new URLSearchParams(query);
  expect(viewIn(params)).toBe(view);
  expect(pageIn(params)).toBe(page);
});

test('one view is marked, and the matrix is offered only to those who may open it', () => {
  const offered = signalsNavigation('closed', false);
  expect(offered.filter((item) => item.current).map((item) => item.text)).toEqual([
    'Closed alerts',
  ]);
  expect(offered.map((item) => item.href)).not.toContain('/signals/matrix');
  expect(signalsNavigation('matrix', true).at(-1)?.current).toBe(true);
});
