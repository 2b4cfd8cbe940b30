import { expect, test } from 'vitest';

import { scorecardTable } from './export-scorecard.ts';

const row = {
  code: 'CPP-01',
  name: 'Plans that are a second or later plan',
  unit: '%',
  decimals: 1,
  better: 'lower',
  frequency: 'annual',
  priority: true,
  owner: 'Children’s social care',
  published: true,
  values: [23.5, 29.1],
  latest: { period: '2023', value: 29.1, missing: null },
  england: 23.6,
  status: 'established',
  variation: 'concern_high',
  refusal: null,
  assurance: 'consistent_fail',
  newMeasure: true,
  alertRef: 'ALR-2026-0001',
  expected: {
    state: 'late',
    period: { code: '2024', label: '2024', start: '2023-04-01', end: '2024-03-31' },
    dueOn: '2024-11-30',
  },
} as const;
const table = (change: object, mayReadAlerts = true) =>
  scorecardTable([{ ...row, values: [...row.values], ...change }], { mayReadAlerts }).rows[0];

test('says in columns what the page shows', () => {
  expect(table({})).toEqual([
    ...['CPP-01', 'Plans that are a second or later plan', '%'],
    ...['New measure; Worse: higher than usual', 'Target reliably missed', 'Established limits'],
    ...['ALR-2026-0001', '2023', 29.1, null, 23.6, 'Late', '2024', '2024-11-30'],
  ]);
});

test('gives the reason where there is no figure, and nothing of the country beside a count', () => {
  const gap = { period: '2023', value: null, missing: 'suppressed' };
  expect(table({ latest: gap, unit: 'cases', variation: 'none', newMeasure: false })).toMatchObject(
    { 3: null, 8: null, 9: 'withheld to protect people', 10: null },
  );
});

test('says that the rules were refused, and why', () => {
  expect(table({ refusal: 'season', variation: 'none', newMeasure: false })?.[3]).toBe(
    'Rules refused: follows a season',
  );
});

test('names an alert only to those who may read it', () => {
  expect(table({}, false)?.[6]).toBe('Alert open');
});

test('leaves a measure without figures its next one', () => {
  expect(table({ latest: null, values: [] })).toMatchObject({
    5: null,
    7: null,
    8: null,
    11: 'Late',
  });
});
