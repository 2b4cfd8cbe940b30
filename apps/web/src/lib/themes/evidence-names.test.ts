import { expect, test } from 'vitest';

import { evidenceNames } from './evidence-names.ts';

type Named = Parameters<typeof evidenceNames>[0];

const item = (id: string, originCode: string, title: string): Named['evidence'][number] => ({
  id,
  originCode,
  title,
  origin: title,
  recordRef: id.replace(/\.\d+$/, ''),
  stream: 'S9',
  polarity: 'concern',
  severity: 3,
  reliability: 'B',
  credibility: 2,
  observedOn: '2026-04',
  scope: 'local',
  leadAgency: 'Police',
  flag: null,
  flagCleared: false,
  endedOn: null,
  source: '',
  text: '',
  oldTerms: [],
});

const reading: Named['readings'][number] = {
  id: 'ABS-PA50:2024-25',
  code: 'ABS-PA50',
  name: 'Children on plans who miss half of school',
  status: 'trial',
  variation: 'none',
  newMeasure: false,
  sentences: [],
};

const names = evidenceNames({
  evidence: [
    item('ET-2026-0007.1', 'ET-2026-0007', 'More cuckooing'),
    item('RR-2026-0001.1', 'RR-2026-0001', 'Rapid review'),
    item('RR-2026-0001.2', 'RR-2026-0001', 'Rapid review'),
    item('AU-2026-0002.1', 'RR-2026-0001', 'Audit after it'),
  ],
  readings: [reading],
  overdue: [
    {
      id: 'RR-15:d1',
      rule: 'RR-15',
      text: 'Rapid review',
      due: '2026-03-26',
      ref: 'RR-2026-0001',
      title: 'Late',
    },
  ],
});

test.each([
  ['ET-2026-0007', '“More cuckooing”'],
  ['RR-2026-0001', '“Rapid review” and “Audit after it”'],
  ['indicator:ABS-PA50', 'the measure “Children on plans who miss half of school”'],
  ['indicator:GONE', 'indicator:GONE'],
])('the origin %s is named %s', (origin, name) => {
  expect(names.origin(origin)).toBe(name);
});

test('an item or reading is named with where to read it, and what is gone by its id', () => {
  expect(names.all(['RR-2026-0001.1', 'RR-2026-0001.2', 'ABS-PA50:2024-25'])).toBe(
    '“Rapid review” and the measure “Children on plans who miss half of school”',
  );
  expect(names.href('ABS-PA50:2024-25')).toBe('/scorecard/ABS-PA50');
  expect(names.of('AU-2020-0001.1')).toBe('AU-2020-0001.1');
  expect(names.href('AU-2020-0001.1')).toBeNull();
});

test('a deadline is named with the record it is of', () => {
  expect(names.of('RR-15:d1')).toBe('Rapid review, of “Late” (RR-2026-0001)');
  expect(names.href('RR-15:d1')).toBe('/learning/RR-2026-0001');
});
