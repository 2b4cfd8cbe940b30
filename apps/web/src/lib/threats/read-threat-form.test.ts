import { expect, test } from 'vitest';

import { readThreatForm } from './read-threat-form.ts';

const KNOWN = { themes: new Set(['OUT.CME', 'TF']), today: '2026-04-09' };
const KEY = '0b9f3f0e-8a55-4e2e-9a2c-3c1f7f1f8f10';
const RIGHT: Record<string, string | string[]> = {
  title: 'Taken off school rolls',
  summary: 'More families say they were asked to leave.',
  known: 'told',
  where: 'school nurse',
  severity: '3',
  direction: 'rising',
  'seenOn-year': '2026',
  cohort: 'child',
  scope: 'local',
  themes: ['OUT.CME'],
  main: '',
  sourceUrl: '',
  submissionKey: KEY,
};

function read(changes: Record<string, string | string[]> = {}) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...RIGHT, ...changes })) {
    for (const one of [value].flat()) form.append(name, one);
  }
  return readThreatForm(form, KNOWN);
}

test('a report becomes what the service takes, graded by how it is known', () => {
  expect(read()).toEqual({
    ok: true,
    input: {
      title: 'Taken off school rolls',
      summary: 'More families say they were asked to leave.',
      seenOn: '2026',
      source: 'Told by a colleague or another professional: school nurse',
      sourceUrl: null,
      scope: 'local',
      cohort: 'child',
      direction: 'rising',
      severity: 3,
      reliability: 'C',
      credibility: 3,
      themeCodes: ['OUT.CME'],
      identifierReason: null,
      submissionKey: KEY,
    },
  });
});

test('the main theme comes first', () => {
  const answer = read({ themes: ['TF', 'OUT.CME'], main: 'OUT.CME' });
  expect(answer.ok && answer.input.themeCodes).toEqual(['OUT.CME', 'TF']);
});

test('an empty form is told everything at once, in the order of the page', () => {
  const answer = readThreatForm(new FormData(), KNOWN);
  expect(answer.ok ? [] : answer.errors.map(({ field }) => field)).toEqual([
    'title',
    'summary',
    'known',
    'severity',
    'direction',
    'seenOn-year',
    'cohort',
    'scope',
    'themes',
    'submissionKey',
  ]);
});

test.each([
  ['themes', { themes: 'MADE.UP' }],
  ['main', { themes: ['TF', 'OUT.CME'] }],
  ['where', { where: 'x'.repeat(141) }],
  ['known', { known: 'guessed' }],
  ['summary', { summary: 'a\u202eb' }],
  ['seenOn-year', { 'seenOn-year': '2027' }],
  ['seenOn-month', { 'seenOn-month': '5' }],
  ['seenOn-year', { 'seenOn-year': '1989' }],
] satisfies [string, Record<string, string | string[]>][])(
  '%s is refused in %j',
  (field, changes) => {
    const answer = read({ ...changes });
    expect(answer.ok ? [] : answer.errors.map((error) => error.field)).toEqual([field]);
  },
);
