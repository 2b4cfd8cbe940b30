import { endEvidence } from '@heed/services/evidence/closings/end-evidence';
import { listPractice, type ListPractice } from '@heed/services/evidence/list-practice';
import { recordLearning } from '@heed/services/evidence/record-learning';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { learning } from '../../support/learning.ts';
import {
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

let partnership: TestPartnershipWithDatabase;
const refs: Record<string, string> = {};

beforeAll(async () => {
  partnership = await openTestPartnership();
  const record = async (name: string, fields: Parameters<typeof learning>[0]) => {
    const { ref } = await recordLearning(partnership.as('reviewer'), learning(fields));
    refs[name] = ref;
  };
  await record('calls', {
    title: 'Morning calls',
    observedOn: '2026-02',
    point: { polarity: 'assurance', text: 'Every family was called by 9, 100% of them.' },
  });
  await record('peers', {
    title: 'A panel against child-on-child abuse',
    observedOn: '2026-03-04',
    scope: 'national',
    point: {
      polarity: 'assurance',
      text: 'Schools meet weekly about child-on-child abuse.',
      themeCodes: ['OUT.CME'],
    },
  });
  await record('concern', { title: 'A concern' });
  await record('mixed', { title: 'Both', point: { polarity: 'mixed' } });
});
afterAll(() => partnership.close());

const found = async (filter: Partial<ListPractice> = {}) => {
  const { rows, total } = await listPractice(partnership.as('action_owner'), {
    themeCode: null,
    words: null,
    page: 1,
    ...filter,
  });
  expect(total).toBe(rows.length);
  return rows.map(({ ref }) => Object.keys(refs).find((name) => refs[name] === ref));
};

test('everyone reads what assures, newest first, and nothing else', async () => {
  expect(await found()).toEqual(['peers', 'calls']);
  const { rows } = await listPractice(partnership.as('administrator'), {
    themeCode: null,
    words: null,
    page: 1,
  });
  expect(rows[1]).toMatchObject({
    id: `${refs['calls']}.1`,
    text: 'Every family was called by 9, 100% of them.',
    on: '2026-02',
    leadAgency: expect.stringMatching(/Council/),
    themeCodes: ['NEG.CHD'],
  });
});

test.each([
  [{ themeCode: 'OUT.CME' }, ['peers']],
  // All that stands below it.
  [{ themeCode: 'NEG' }, ['calls']],
  [{ words: 'called BY 9' }, ['calls']],
  [{ words: '100%' }, ['calls']],
  [{ words: '1__%' }, []],
  // As it was called before.
  [{ words: 'peer-on-peer abuse' }, ['peers']],
  [{ page: 2 }, []],
])('narrowed by %j: %j', async (filter, names) => {
  expect(await found(filter)).toEqual(names);
});

test('is found by its reference, and is gone when its record no longer counts', async () => {
  const ref = refs['calls'] ?? '';
  expect(await found({ words: `${ref}.1` })).toEqual(['calls']);
  const reason = 'It was never so.';
  await endEvidence(partnership.as('reviewer'), {
    ref,
    because: 'withdrawn',
    otherRef: null,
    reason,
  });
  expect(await found()).toEqual(['peers']);
});
