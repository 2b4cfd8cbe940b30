import { expect, test } from 'vitest';

import { whyThemeStays, type ChangingTheme } from './check-theme-change.ts';

const theme = (change: Partial<ChangingTheme> = {}): ChangingTheme => ({
  code: 'OUT.VAPES',
  name: 'Ketamine in vapes',
  standing: 'outside',
  cohort: 'all_age',
  retired: false,
  ...change,
});
const into = theme({ code: 'OUT.SUB', name: 'Drugs and alcohol' });
const change = { theme: theme(), below: [], isPart: false, review: null, into };

test.each([
  ['a theme outside the plan goes into another', change, null],
  ['or is retired', { ...change, into: null }, null],
  [
    'a theme that stands no more',
    { ...change, theme: theme({ retired: true }) },
    /not stand any more/,
  ],
  ['a theme of the plan', { ...change, theme: theme({ standing: 'priority' }) }, /a review of its/],
  [
    'a part that people made of a theme of the plan goes back into it',
    { ...change, theme: theme({ standing: 'priority' }), isPart: true },
    null,
  ],
  ['a theme with parts', { ...change, below: ['Vapes', 'Pods'] }, /first: Vapes, Pods/],
  [
    'a theme that an open review brings into the plan',
    { ...change, review: 'PR-2026-0001' },
    /by the review PR-2026-0001/,
  ],
  ['a theme into itself', { ...change, into: theme() }, /another theme/],
  [
    'a theme into one that stands no more',
    { ...change, into: { ...into, retired: true } },
    /“Drugs/,
  ],
  [
    'evidence about adults into a theme about children',
    { ...change, into: { ...into, cohort: 'child' } },
    /about children only/,
  ],
  [
    'evidence about children into a theme about children',
    { ...change, theme: theme({ cohort: 'child' }), into: { ...into, cohort: 'child' } },
    null,
  ],
])('%s', (_, asked, why) => {
  if (why === null) expect(whyThemeStays(asked)).toBeNull();
  else expect(whyThemeStays(asked)?.why).toMatch(why);
});

test('a form is told whether to choose another target, or that the theme itself must stay', () => {
  expect(whyThemeStays({ ...change, into: theme() })?.about).toBe('into');
  expect(whyThemeStays({ ...change, theme: theme({ standing: 'priority' }) })?.about).toBe('theme');
});
