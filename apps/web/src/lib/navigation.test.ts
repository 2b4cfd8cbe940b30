import { expect, test } from 'vitest';
import { markPlace } from './navigation.ts';

const places = [
  { text: 'Signals', href: '/signals' },
  { text: 'Learning', href: '/learning' },
];

test.each([
  { path: '/signals', marked: [['current'], []] },
  { path: '/signals/SIG-1', marked: [['active'], []] },
  { path: '/signals-old', marked: [[], []] },
  { path: '/', marked: [[], []] },
])('$path', ({ path, marked }) => {
  const seen = markPlace(places, path).map(({ current, active }) => [
    ...(current ? ['current'] : []),
    ...(active ? ['active'] : []),
  ]);
  expect(seen).toEqual(marked);
});
