import { expect, test } from 'vitest';
import { chosenFilters, filterIn, filterScorecard } from './filter-scorecard.ts';

const quiet = {
  alertRef: null,
  newMeasure: false,
  variation: 'common_cause',
  status: 'established',
};
const rows = [
  { ...quiet, code: 'MSH-03', name: 'Re-referrals within twelve months' },
  { ...quiet, code: 'ABS-PA50', name: 'Children missing half of school', alertRef: 'ALR-1' },
  { ...quiet, code: 'HRM-CCE', name: 'Children exploited', newMeasure: true, status: 'none' },
  { ...quiet, code: 'CTX-01', name: 'Persistent absence', variation: 'concern_high' },
  {
    ...quiet,
    code: 'CTX-02',
    name: 'First-time entrants',
    variation: 'concern_high',
    status: 'trial',
  },
];

test.each([
  { query: '', codes: ['MSH-03', 'ABS-PA50', 'HRM-CCE', 'CTX-01', 'CTX-02'] },
  { query: 'text=', codes: ['MSH-03', 'ABS-PA50', 'HRM-CCE', 'CTX-01', 'CTX-02'] },
  { query: 'text=school+CHILDREN', codes: ['ABS-PA50'] },
  { query: 'text=ctx-0', codes: ['CTX-01', 'CTX-02'] },
  { query: 'signal=on', codes: ['ABS-PA50', 'HRM-CCE', 'CTX-01'] },
  { query: 'signal=on&text=children', codes: ['ABS-PA50', 'HRM-CCE'] },
  { query: 'text=.*', codes: [] },
])('?$query', ({ query, codes }) => {
  const filter = filterIn(new URLSearchParams(query));
  expect(filterScorecard(rows, filter).map(({ code }) => code)).toEqual(codes);
});

test('each chosen filter leads to the list without it', () => {
  expect(chosenFilters(filterIn(new URLSearchParams('signal=on&text=a%26b')))).toEqual([
    { label: '“a&b”', removeHref: '/scorecard?signal=on' },
    { label: 'Only with a signal', removeHref: '/scorecard?text=a%26b' },
  ]);
  expect(chosenFilters(filterIn(new URLSearchParams('signal=on')))).toEqual([
    { label: 'Only with a signal', removeHref: '/scorecard' },
  ]);
});
