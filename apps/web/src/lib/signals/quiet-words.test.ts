import { expect, test } from 'vitest';

import { quietWords } from './quiet-words.ts';

test('a board with nothing raised is told from one where all that is raised is decided', () => {
  expect(quietWords({ decided: 0 })).toBe(
    'No theme needs a decision now: none stands at alert, and none has an alert open.',
  );
  expect(quietWords({ decided: 2 })).toBe(
    'No theme needs a decision now: each one raised has its decision.',
  );
});
