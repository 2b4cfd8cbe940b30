import { valuesIn } from '@heed/ui/theme-tree';
import { expect, test } from 'vitest';

import { groupThemes, themeNames } from './group-themes.ts';

const theme = (
  code: string,
  parentCode: string | null,
  standing: string,
  synonyms: string[] = [],
) => ({
  code,
  parentCode,
  standing,
  synonyms,
  name: `Theme ${code}`,
  description: `About ${code}.`,
});

const THEMES = [
  theme('NEG', null, 'priority'),
  theme('NEG.CHD', 'NEG', 'priority', ['theme neg.chd', 'poor home conditions']),
  theme('EXP', null, 'priority'),
  theme('SYS.INFO', null, 'system'),
  theme('OUT.DA', null, 'outside'),
  theme('SYS.CUR', null, 'system'),
];

test('a branch of the plan is a group, the rest is grouped by standing, in order', () => {
  const groups = groupThemes(THEMES).map(({ label, themes }) => [label, valuesIn(themes)]);
  expect(groups).toEqual([
    ['Theme NEG', ['NEG', 'NEG.CHD']],
    ['Theme EXP', ['EXP']],
    ['Practice across themes', ['SYS.INFO', 'SYS.CUR']],
    ['Outside the plan', ['OUT.DA']],
  ]);
});

test('the hint holds the other words for a theme, but not its own name again', () => {
  const [neglect] = groupThemes(THEMES);
  expect(neglect?.themes[0]?.children?.[0]?.hint).toBe(
    'About NEG.CHD. Also: poor home conditions.',
  );
  expect(neglect?.themes[0]?.hint).toBe('About NEG.');
});

test.each([
  ['EXP', 'Theme EXP'],
  ['OUT.OLD', 'Theme OUT.DA (was “Violence at home”)'],
  ['OUT.COV', 'Covid (retired)'],
  ['XX', 'XX'],
])('a record with the theme %s shows %s', (code, name) => {
  const former = [
    { code: 'OUT.OLD', name: 'Violence at home', today: 'Theme OUT.DA' },
    { code: 'OUT.COV', name: 'Covid', today: null },
  ];
  expect(themeNames({ themes: THEMES, former })(code)).toBe(name);
});
