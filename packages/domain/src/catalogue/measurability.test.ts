import { expect, test } from 'vitest';

import { measurabilityOf, type KnownIndicator } from './measurability.ts';

const indicator = (change: Partial<KnownIndicator> = {}): KnownIndicator => ({
  name: 'Repeat plans',
  owner: 'Children’s services',
  hasFigure: true,
  hasTarget: true,
  hasBaseline: true,
  milestone: false,
  ...change,
});

test.each([
  ['nothing is counted', [], 'unmeasurable', [/Agree what is counted/]],
  ['all is there', [indicator()], 'measured', []],
  [
    'no figure has come',
    [indicator({ hasFigure: false })],
    'waiting',
    [/first figure for “Repeat plans”, from Children/],
  ],
  [
    'one of two has figures',
    [indicator(), indicator({ name: 'Re-referrals', hasFigure: false })],
    'measured',
    [/“Re-referrals”/],
  ],
  ['no target', [indicator({ hasTarget: false })], 'measured', [/target/]],
  ['no baseline', [indicator({ hasBaseline: false })], 'measured', [/baseline/]],
  [
    'a milestone needs no baseline',
    [indicator({ milestone: true, hasBaseline: false })],
    'measured',
    [],
  ],
] as const)('%s', (_name, indicators, state, needs) => {
  const found = measurabilityOf(indicators);
  expect(found.state).toBe(state);
  expect(found.needs).toEqual(needs.map((words) => expect.stringMatching(words) as string));
});
