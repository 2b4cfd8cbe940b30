import { receiveImport } from '@heed/services/scorecard/receive-import';
import { showMeasure } from '@heed/services/scorecard/show-measure';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  importPublication,
  openTestPartnership,
  readPublication,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
  for (const folder of ['to-2022-23', '2023-24']) await importPublication(partnership, folder);
});

afterAll(() => partnership.close());

/** The absence figures of 2024/25, given as those of another year, with few of Dudley's children missing half of school. */
async function importQuietYear(year: string, publishedOn: string): Promise<void> {
  const files = await readPublication('2024-25');
  const file = files.find(({ fileName }) => fileName.startsWith('absence'));
  const text = new TextDecoder().decode(file?.content).replaceAll('202425', year);
  const quiet = text.replace(/(Dudley,E08000027,.*CPPO.*),30,20\.7/, '$1,12,8.3');
  expect(quiet).not.toBe(text);
  await receiveImport(partnership.as('analyst'), {
    fileName: 'absence.csv',
    content: new TextEncoder().encode(quiet),
    publishedOn,
  });
  await partnership.drain();
}

const alert = () =>
  partnership.inside((tx) =>
    tx.alert.findFirstOrThrow({
      where: { dedupeKey: 'measure:ABS-PA50' },
      include: { transitions: { orderBy: { seq: 'asc' } } },
    }),
  );

test('a first quiet period is kept with the alert, which stays open and tells nothing new', async () => {
  const before = await alert();
  await importQuietYear('202425', '2026-04-08');
  const after = await alert();
  expect(after).toMatchObject({ status: 'open', facts: { open: { quiet: ['2024/25'] } } });
  expect(after.transitions).toEqual(before.transitions);
  const { sentences, history } = await showMeasure(partnership.as('executive'), {
    code: 'ABS-PA50',
  });
  expect(sentences.join(' ')).toContain('Over 4 earlier periods');
  expect(history).toBe('');
});

test('the second quiet period in a row closes it', async () => {
  // A year later, when that school year is over too.
  await partnership.inside((tx) =>
    tx.partnership.updateMany({ data: { clockBehindDays: { decrement: 365 } } }),
  );
  await importQuietYear('202526', '2027-04-08');
  const closed = await alert();
  expect(closed.status).toBe('closed');
  expect(closed.transitions.map(({ kind }) => kind)).toEqual(['raised', 'cleared']);
});
