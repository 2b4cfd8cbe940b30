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

test('a code that has gone from the tree is shown as it is', () => {
  expect(themeNames(THEMES)('EXP')).toBe('Theme EXP');
  expect(themeNames(THEMES)('OLD')).toBe('OLD');
});
