import { expect, test } from 'vitest';

import { signalsNavigation, viewIn } from './views.ts';

test.each([
  ['', 'active'],
  ['show=closed&page=3', 'closed'],
  ['show=themes', 'themes'],
  ['show=everything', 'active'],
])('“%s” asks for %s', (query, view) => {
  expect(viewIn(new URLSearchParams(query))).toBe(view);
});

test('one view is marked, and the matrix is offered only to those who may open it', () => {
  const offered = signalsNavigation('closed', false);
  expect(offered.filter((item) => item.current).map((item) => item.text)).toEqual([
    'Closed alerts',
  ]);
  expect(offered.map((item) => item.href)).not.toContain('/signals/matrix');
  const all = signalsNavigation('matrix', true);
  expect(all.find((item) => item.current)?.href).toBe('/signals/matrix');
});
