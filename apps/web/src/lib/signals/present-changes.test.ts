import { expect, test } from 'vitest';

import { presentChanges } from './present-changes.ts';

const change = {
  code: 'OUT.CME',
  name: 'Children out of school and out of sight',
  before: { state: 'SINGLE', level: 1, speaking: ['S3', 'S5'] },
  now: { state: 'EMERGING', level: 2, speaking: ['S5', 'S9', 'S8'] },
  newItems: 1_234,
};

test('says how a theme stood, how it stands, and whose voice joined or left', () => {
  const shown = presentChanges({
    since: '2026-03-09',
    today: '2026-04-09',
    changes: [change],
    changed: [],
  });
  expect(shown).toMatchObject({
    since: '9 March 2026',
    compared: { day: '9', month: '3', year: '2026' },
  });
  expect(shown.changes).toEqual([
    {
      code: 'OUT.CME',
      name: change.name,
      href: '/themes/OUT.CME',
      stateTag: { text: 'Emerging', colour: 'yellow' },
      level: 'Alert',
      was: 'raised by a single source, level “watch”',
      joined: 'national research and threat intelligence',
      left: 'inspection',
      newItems: '1,234 items',
    },
  ]);
});

test('a theme that had not been weighed is told from one that was quiet', () => {
  const [shown] = presentChanges({
    since: '2026-03-09',
    today: '2026-04-09',
    changes: [{ ...change, before: null, newItems: 1 }],
    changed: [],
  }).changes;
  expect(shown).toMatchObject({ was: 'not weighed yet', left: '', newItems: '1 item' });
});

test('a theme that stands no more is said to have changed, with what became of it and why', () => {
  const merged = {
    code: 'OUT.CME',
    name: 'Children missing education',
    kind: 'merge' as const,
    successors: [{ code: 'OUT.HOM', name: 'Home education' }],
    reason: 'Both say the same.',
    on: '2026-04-02',
  };
  const { themes } = presentChanges({
    since: '2026-03-09',
    today: '2026-04-09',
    changes: [],
    changed: [merged],
  });
  expect(themes).toEqual([
    {
      code: 'OUT.CME',
      name: 'Children missing education',
      href: '/themes/OUT.CME',
      what: 'Merged into “Home education” on 2 April 2026',
      reason: 'Both say the same.',
    },
  ]);
});
