import { expect, test } from 'vitest';

import { ThemeCode } from '../plan/theme-pack.ts';
import { codeForTheme } from './theme-code.ts';

test.each([
  ['Ketamine vapes', [], 'OUT.KETAMINE'],
  ['Ketamine vapes', ['OUT.KETAMINE'], 'OUT.KETAMIN2'],
  ['Ketamine vapes', ['OUT.KETAMINE', 'OUT.KETAMIN2'], 'OUT.KETAMIN3'],
  ['É-bike thefts', [], 'OUT.EBIKETHE'],
  ['AI', [], 'OUT.AI'],
  ['中文', [], 'OUT.NEW'],
])('“%s” beside %o is %s', (name, taken, code) => {
  const made = codeForTheme(name, new Set(taken));
  expect(made).toBe(code);
  expect(ThemeCode.safeParse(made).success).toBe(true);
});
