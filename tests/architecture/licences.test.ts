import { describe, expect, test } from 'vitest';

import { productionPackages } from './production-packages.ts';

/** Licences that ask for no more than their own text beside the copy. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
]);

/** True if one alternative of an SPDX expression consists of permissive licences alone. */
function isPermissive(expression: string): boolean {
  return expression
    .replaceAll(/[()]/g, '')
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((licence) => PERMISSIVE.has(licence)));
}

describe('licences', () => {
  test.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0)', true],
    ['MIT AND BSD-3-Clause', true],
    ['MIT AND GPL-3.0', false],
    ['AGPL-3.0-only', false],
    ['unknown', false],
  ])('%s is permissive: %s', (expression, answer) => {
    expect(isPermissive(expression)).toBe(answer);
  });

  test('of all that runs in production are permissive', () => {
    const packages = productionPackages();
    expect(packages.length).toBeGreaterThan(50);
    expect(packages.filter(({ licence }) => !isPermissive(licence))).toEqual([]);
  });
});
