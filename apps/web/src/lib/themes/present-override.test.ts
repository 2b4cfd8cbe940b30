import { expect, test } from 'vitest';

import { presentOverride } from './present-override.ts';

const override = {
  themeCode: 'OUT.DA',
  state: 'SINGLE',
  modelState: 'EMERGING',
  reason: 'Both go back to one incident.',
  by: 'Esme Whitlock',
  madeAt: new Date('2026-04-09T10:00:00Z'),
  expiresOn: '2026-09-30',
};

test.each([
  ['EMERGING', false],
  ['SINGLE', true],
  [undefined, false],
])('beside rules that say %s: agrees %s', (modelState, agrees) => {
  expect(presentOverride(override, modelState)).toMatchObject({ agrees });
});
