import { listLearning } from '@heed/services/evidence/list-learning';
import { recordLearning } from '@heed/services/evidence/record-learning';
import { showLearning } from '@heed/services/evidence/show-learning';
import { showTheme } from '@heed/services/triangulation/show-theme';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { learning } from '../../support/learning.ts';
import {
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

let partnership: TestPartnershipWithDatabase;
let ref: string;

beforeAll(async () => {
  partnership = await openTestPartnership();
  const text = 'Peer-on-peer abuse was not recorded and the CCG was not told.';
  const point = { text, themeCodes: ['EXP.COC'] };
  const input = learning({ observedOn: '2021-05', point });
  ({ ref } = await recordLearning(partnership.as('reviewer'), input));
});
afterAll(() => partnership.close());

test('a text of 2021 keeps its words, and the report says what they are called today', async () => {
  const { points } = await showLearning(partnership.as('reviewer'), { ref });
  expect(points[0]?.text).toMatch(/^Peer-on-peer abuse/);
  const today = [
    { said: 'Peer-on-peer abuse', today: 'child-on-child abuse', since: '2022-09-01' },
    { said: 'CCG', today: 'ICB', since: '2022-07-01' },
  ];
  expect(points[0]?.oldTerms).toMatchObject(today);
  const theme = await showTheme(partnership.as('executive'), { code: 'EXP.COC' });
  expect(theme.name).toBe('Child-on-child abuse');
  expect(theme.evidence[0]?.oldTerms).toMatchObject(today);
});

test.each(['peer on peer abuse', 'Child-on-child abuse', 'ICB', 'CCG', 'was not recorded'])(
  'the log finds it by “%s”',
  async (words) => {
    const filter = { kind: null, themeCode: null, scope: null, words, page: 1 };
    const { rows } = await listLearning(partnership.as('reviewer'), filter);
    expect(rows.map((row) => row.ref)).toEqual([ref]);
  },
);
