import { expect, test } from 'vitest';
import { filterScorecard } from './filter-scorecard.ts';
import { chosenFilters, filterIn, scorecardHref, sortLink } from './scorecard-address.ts';

const quiet = {
  alertRef: null,
  newMeasure: false,
  variation: 'common_cause',
  status: 'established',
  expected: { state: 'due', dueOn: '2026-06-30' },
} as const;
const late = { expected: { state: 'late', dueOn: '2025-11-30' } } as const;
const rows = [
  { ...quiet, code: 'MSH-03', name: 'Re-referrals within twelve months' },
  { ...quiet, code: 'ABS-PA50', name: 'Children missing half of school', alertRef: 'ALR-1' },
  { ...quiet, code: 'HRM-CCE', name: 'Children exploited', newMeasure: true, status: 'none' },
  { ...quiet, code: 'CTX-01', name: 'Persistent absence', ...late, variation: 'concern_high' },
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
  { query: 'state=late', codes: ['CTX-01'] },
  { query: 'state=late&state=due&text=school', codes: ['ABS-PA50'] },
  { query: 'state=no_data', codes: [] },
  { query: 'state=whatever&text=ctx', codes: ['CTX-01', 'CTX-02'] },
  { query: 'sort=name&text=c', codes: ['HRM-CCE', 'ABS-PA50', 'CTX-02', 'CTX-01'] },
  { query: 'sort=signal', codes: ['ABS-PA50', 'HRM-CCE', 'CTX-01', 'MSH-03', 'CTX-02'] },
  { query: 'sort=next&text=ctx', codes: ['CTX-01', 'CTX-02'] },
  { query: 'sort=next&order=descending&text=ctx', codes: ['CTX-02', 'CTX-01'] },
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

test('the address keeps filter and order, and a heading turns the order round', () => {
  const address = '/scorecard?text=ctx&state=late&sort=next&order=descending';
  const filter = filterIn(new URL(address, 'https://heed.example').searchParams);
  expect(scorecardHref(filter)).toBe(address);
  expect(chosenFilters(filter).map(({ removeHref }) => removeHref)).toEqual([
    '/scorecard?state=late&sort=next&order=descending',
    '/scorecard?text=ctx&sort=next&order=descending',
  ]);
  expect(sortLink(filter, 'next')).toEqual({
    href: '/scorecard?text=ctx&state=late&sort=next',
    direction: 'descending',
  });
  expect(sortLink(filter, 'name')).toEqual({
    href: '/scorecard?text=ctx&state=late&sort=name',
    direction: 'none',
  });
});
