import { describe, expect, test } from 'vitest';

import { readLearningForm } from './read-learning-form.ts';
import { typedLearning } from './typed-learning.ts';

const KNOWN = { themes: new Set(['NEG', 'NEG.CHD', 'OUT.CME']), agencies: new Set(['LA', 'EDU']) };
const TODAY = '2026-04-09';
const KEY = '0b9f3f0e-8a55-4e2e-9a2c-3c1f7f1f8f10';

const RIGHT: Record<string, string | string[]> = {
  title: 'Children missing from rolls',
  summary: '',
  source: 'Multi-agency audit group',
  sourceUrl: '',
  'observedOn-day': '',
  'observedOn-month': '3',
  'observedOn-year': '2026',
  scope: 'local',
  cohort: 'child',
  leadAgency: 'EDU',
  agencies: ['LA'],
  grade: 'audit_grade:inadequate',
  flag: 'none',
  'points-0-text': 'Nobody checked\r\nwhere they had gone.',
  'points-0-polarity': 'concern',
  'points-0-severity': '4',
  'points-0-themes': ['NEG', 'OUT.CME'],
  'points-0-main': 'OUT.CME',
  reliability: 'B',
  credibility: '2',
  sameOriginAs: '',
  submissionKey: KEY,
};

function formWith(changes: Record<string, string | string[]> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...RIGHT, ...changes })) {
    for (const one of [value].flat()) form.append(name, one);
  }
  return form;
}

const read = (
  changes?: Record<string, string | string[]>,
  kind: 'audit' | 'rapid_review' = 'audit',
) => readLearningForm(formWith(changes), { kind, known: KNOWN, today: TODAY });

function errorsOf(changes: Record<string, string | string[]>) {
  const answer = read(changes);
  return answer.ok ? [] : answer.errors;
}

describe('a form that is right', () => {
  test('becomes what the service takes, with the main theme first', () => {
    expect(read()).toEqual({
      ok: true,
      input: {
        kind: 'audit',
        title: 'Children missing from rolls',
        summary: '',
        source: 'Multi-agency audit group',
        sourceUrl: null,
        scope: 'local',
        cohort: 'child',
        leadAgency: 'EDU',
        agencies: ['LA'],
        observedOn: '2026-03',
        nativeScale: 'audit_grade',
        nativeGrade: 'inadequate',
        flag: null,
        reliability: 'B',
        credibility: 2,
        points: [
          {
            text: 'Nobody checked\nwhere they had gone.',
            polarity: 'concern',
            severity: 4,
            themeCodes: ['OUT.CME', 'NEG'],
          },
        ],
        rapidReview: null,
        sameOriginAs: null,
        identifierReason: null,
        submissionKey: KEY,
      },
    });
  });

  test('may hold points whose numbers have gaps, kept in their order', () => {
    const later = {
      'points-7-text': 'Schools told each other early.',
      'points-7-polarity': 'neutral',
      'points-7-severity': '',
      'points-7-themes': 'NEG',
      'points-7-main': '',
    };
    const answer = read(later);
    expect(answer.ok && answer.input.points.map(({ text, severity }) => [text, severity])).toEqual([
      ['Nobody checked\nwhere they had gone.', 4],
      ['Schools told each other early.', null],
    ]);
  });

  test('a reference is understood in small letters', () => {
    const answer = read({ sameOriginAs: ' aud-2026-0001 ' });
    expect(answer.ok && answer.input.sameOriginAs).toBe('AUD-2026-0001');
  });

  test('a rapid review carries its clock', () => {
    const clock = {
      grade: '',
      'awareOn-day': '',
      'awareOn-month': '',
      'awareOn-year': '',
      'notifiedOn-day': '27',
      'notifiedOn-month': 'March',
      'notifiedOn-year': '2026',
      childrenCount: '2',
      immediateSafetyDone: 'yes',
    };
    const answer = read(clock, 'rapid_review');
    expect(answer.ok && answer.input.rapidReview).toEqual({
      awareOn: null,
      notifiedOn: '2026-03-27',
      receivedOn: null,
      childrenCount: 2,
      immediateSafetyDone: true,
    });
  });
});

describe('what is wrong is named by the id of its input', () => {
  test.each([
    ['title', { title: ' ' }, 'Enter a title'],
    [
      'sourceUrl',
      { sourceUrl: 'javascript:alert(1)' },
      'Enter a web address, like https://example.org',
    ],
    ['observedOn-month', { 'observedOn-day': '3', 'observedOn-month': '' }, /must include a month/],
    [
      'observedOn-month',
      { 'observedOn-month': '5' },
      /date of .+ must be on or before 9 April 2026/,
    ],
    [
      'observedOn-year',
      { 'observedOn-month': '', 'observedOn-year': '1850' },
      /must be on or after 1 January 1990/,
    ],
    ['leadAgency', { leadAgency: 'XXX' }, 'Choose the agency that leads on it'],
    ['agencies', { agencies: ['LA', 'XXX'] }, 'Choose agencies from the list'],
    ['grade', { grade: 'ofsted_ilacs:good' }, 'Choose a grade from the list'],
    ['grade', { grade: 'audit_grade:green' }, 'Choose a grade from the list'],
    ['points-0-severity', { 'points-0-severity': '' }, 'Choose how serious it is'],
    ['points-0-severity', { 'points-0-severity': '9' }, 'Choose how serious it is'],
    ['points-0-themes', { 'points-0-themes': [] }, 'Choose at least one theme'],
    ['points-0-themes', { 'points-0-themes': 'MADE.UP' }, /is not in it/],
    ['points-0-main', { 'points-0-main': '' }, 'Choose the theme it is mainly about'],
    ['points-0-text', { 'points-0-text': 'a\u0007b' }, /control characters/],
    ['points-0-text', { 'points-0-text': ' \u200b\u2060 ' }, 'Enter what was learned'],
    ['', { submissionKey: 'x' }, /.+/],
  ] satisfies [string, Record<string, string | string[]>, string | RegExp][])(
    '%s of %j',
    (field, changes, message) => {
      const [first, ...rest] = errorsOf({ ...changes });
      expect(rest).toEqual([]);
      expect(first?.message).toMatch(message);
      expect(first?.field).toBe(field || 'submissionKey');
    },
  );

  test('all at once, in the order of the page', () => {
    const answer = readLearningForm(new FormData(), {
      kind: 'rapid_review',
      known: KNOWN,
      today: TODAY,
    });
    expect(answer.ok ? [] : answer.errors.map(({ field }) => field)).toEqual([
      'title',
      'source',
      'observedOn-year',
      'scope',
      'cohort',
      'leadAgency',
      'notifiedOn-day',
      'flag',
      'reliability',
      'credibility',
      'submissionKey',
    ]);
  });

  test('of several points, the one that is meant is named', () => {
    const second = {
      'points-5-text': '',
      'points-5-polarity': 'neutral',
      'points-5-themes': 'NEG',
    };
    expect(errorsOf(second)).toEqual([
      { field: 'points-5-text', message: 'Enter what was learned (learning point 2)' },
    ]);
  });

  test('10 MB in one field is refused with its length, and the beginning is shown again', () => {
    const form = formWith({ summary: 'a'.repeat(10 * 1024 * 1024) });
    expect(readLearningForm(form, { kind: 'audit', known: KNOWN, today: TODAY })).toMatchObject({
      ok: false,
      status: 413,
      errors: [{ field: 'summary', message: expect.stringContaining('10,485,760') }],
    });
    expect(typedLearning(form).summary).toHaveLength(100_000);
  });

  test('a form without any point is told to add one', () => {
    const form = formWith();
    for (const name of [...form.keys()].filter((key) => key.startsWith('points-')))
      form.delete(name);
    expect(readLearningForm(form, { kind: 'audit', known: KNOWN, today: TODAY })).toMatchObject({
      errors: [{ field: 'add-point', message: 'Add at least one learning point' }],
    });
  });
});
