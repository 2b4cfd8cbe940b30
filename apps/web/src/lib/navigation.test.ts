import { expect, test } from 'vitest';
import { learningNavigation, markPlace, placesFor } from './navigation.ts';

const places = [
  { text: 'Signals', href: '/signals' },
  { text: 'Learning', href: '/learning', pages: ['/practice'] },
];

test.each([
  { path: '/signals', marked: [['current'], []] },
  { path: '/signals/SIG-1', marked: [['active'], []] },
  { path: '/signals-old', marked: [[], []] },
  { path: '/practice', marked: [[], ['active']] },
  { path: '/', marked: [[], []] },
])('$path', ({ path, marked }) => {
  const seen = markPlace(places, path).map(({ current, active }) => [
    ...(current ? ['current'] : []),
    ...(active ? ['active'] : []),
  ]);
  expect(seen).toEqual(marked);
});

test.each([
  { role: 'reviewer', found: true },
  { role: 'action_owner', found: false },
] as const)('a $role finds good practice under learning: $found', ({ role, found }) => {
  const places = placesFor([role]).map(({ href }) => href);
  expect(places.includes('/learning')).toBe(found);
  expect(places.includes('/practice')).toBe(!found);
});

test('one page of what was learned is marked', () => {
  const marked = learningNavigation('/practice').filter(({ current }) => current);
  expect(marked.map(({ text }) => text)).toEqual(['Good practice']);
});
