import { describe, expect, test } from 'vitest';
import { matchingValues, valuesIn, type ThemeNode } from './theme-tree.ts';

const themes: ThemeNode[] = [
  {
    value: 'exploitation',
    label: 'Exploitation',
    children: [
      { value: 'online', label: 'Online harm', hint: 'Games, social media' },
      { value: 'county-lines', label: 'County lines' },
    ],
  },
  { value: 'cafe', label: 'Café visits' },
];

describe('matchingValues', () => {
  test.each([
    { typed: '', expected: ['exploitation', 'online', 'county-lines', 'cafe'] },
    { typed: 'ONLINE', expected: ['exploitation', 'online'] },
    { typed: 'social online', expected: ['exploitation', 'online'] },
    { typed: 'cafe', expected: ['cafe'] },
    { typed: 'exploit', expected: ['exploitation'] },
    { typed: 'nothing like it', expected: [] },
  ])('“$typed” shows $expected', ({ typed, expected }) => {
    expect(matchingValues(themes, typed)).toEqual(new Set(expected));
  });
});

test('valuesIn lists a branch from the top', () => {
  expect(valuesIn(themes)).toEqual(['exploitation', 'online', 'county-lines', 'cafe']);
});
