import { expect, test } from 'vitest';
import { discardedBecause, presentReport } from './import-report.ts';

const report = {
  layout: 'dfe-tidy',
  rowsRead: 12_345,
  observations: 42,
  stored: 40,
  unchanged: 1,
  revised: 1,
  older: 0,
  missing: { suppressed: 3, low: 0 },
  rejected: [],
  notes: [],
};

test.each([
  { change: {}, headline: 'Stored 40 new figures and 1 new version of earlier figures' },
  { change: { revised: 0, stored: 1 }, headline: 'Stored 1 new figure' },
  { change: { stored: 0, revised: 2 }, headline: 'Stored 2 new versions of earlier figures' },
  {
    change: { stored: 0, revised: 0 },
    headline: 'Nothing changed: these figures were here already',
  },
  {
    change: { stored: 0, revised: 0, older: 1 },
    headline:
      'Nothing that stands changed: 1 figure was kept as an earlier version, as a later publication stands',
  },
  {
    change: { revised: 0, older: 3 },
    headline:
      'Stored 40 new figures; 3 figures were kept as earlier versions, as a later publication stands',
  },
  { change: { refusedBecause: 'Something is wrong.' }, headline: 'Nothing was stored' },
  {
    change: { trial: true, stored: 0, revised: 0 },
    headline: 'A trial: nothing would change',
  },
  {
    change: { trial: true, stored: 0, revised: 0, older: 2 },
    headline: 'A trial: 0 new figures, 0 new versions, 2 earlier versions. Nothing is stored yet',
  },
  {
    change: { trial: true },
    headline: 'A trial: 40 new figures, 1 new version. Nothing is stored yet',
  },
  {
    change: { toMap: 130, refusedBecause: 'None belongs to the plan.' },
    headline: 'The file was read, and waits for you to say what its figures are',
  },
])('$headline', ({ change, headline }) => {
  expect(presentReport({ ...report, ...change })?.headline).toBe(headline);
});

test('missing figures are said by kind, and kinds without any are left out', () => {
  expect(presentReport(report)?.missing).toEqual([
    { kind: 'withheld to protect people', count: '3' },
  ]);
});

test('a long list of rejected rows is cut, and its true length is told', () => {
  const rejected = Array.from({ length: 500 }, (_, row) => ({
    sheet: null,
    row: row + 1_000,
    column: 'value',
    reason: 'is no number',
  }));
  const shown = presentReport({ ...report, rejected });
  expect(shown?.rejected).toHaveLength(200);
  expect(shown?.rejected[0]).toMatchObject({ sheet: '', row: '1,000', column: 'value' });
  expect(shown?.rejectedTotal).toBe(500);
});

test.each([null, undefined, {}, 'x', { ...report, rejected: 'all' }])(
  '%j is no report',
  (stored) => {
    expect(presentReport(stored)).toBeNull();
  },
);

test('a target beside the figures leads to the form in which a person may set it', () => {
  const offers = [
    { indicator: 'CPP-01', kind: 'target', heading: 'Target', value: 20 },
    { indicator: 'CPP-01', kind: 'tolerance', heading: 'Amber', value: 2.5 },
    { indicator: 'CPP-01', kind: 'comparison', heading: 'Best', value: 12 },
  ];
  expect(presentReport({ ...report, offers })?.offers.map(({ form }) => form?.href)).toEqual([
    '/scorecard/catalogue/CPP-01/target?value=20&reason=As+the+file+says%3A+Target',
    '/scorecard/catalogue/CPP-01/edit',
    undefined,
  ]);
});

test('a discarded file says why, and has no report', () => {
  const stored = { discardedBecause: 'The wrong file' };
  expect([presentReport(stored), discardedBecause(stored)]).toEqual([null, 'The wrong file']);
  expect(discardedBecause(report)).toBeNull();
});
