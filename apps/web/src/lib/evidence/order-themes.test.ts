import { expect, test } from 'vitest';

import { orderThemes } from './order-themes.ts';

test.each([
  { chosen: [], main: '', ordered: [] },
  { chosen: ['NEG'], main: '', ordered: ['NEG'] },
  { chosen: ['NEG'], main: 'EXP', ordered: ['NEG'] },
  { chosen: ['NEG', 'EXP', 'TF'], main: 'EXP', ordered: ['EXP', 'NEG', 'TF'] },
  { chosen: ['NEG', 'EXP'], main: '', ordered: null },
  { chosen: ['NEG', 'EXP'], main: 'TF', ordered: null },
])('$chosen with $main as the main one: $ordered', ({ chosen, main, ordered }) => {
  expect(orderThemes(chosen, main)).toEqual(ordered);
});
