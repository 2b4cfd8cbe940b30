import { loadEvidence } from '@heed/services/demo/load-evidence';
import { listChanges } from '@heed/services/triangulation/list-changes';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  importPublication,
  openTestPartnership,
  readDemoEvidence,
  STORY_DAY,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

const DAY_BEFORE = '2026-04-08';
let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
  for (const folder of ['to-2022-23', '2023-24', '2024-25']) {
    await importPublication(partnership, folder);
  }
  await loadEvidence(partnership.as('reviewer'), await readDemoEvidence('start'));
  await partnership.drain();
  await partnership.inside(async (tx) => {
    // All that was weighed so far is made a day old.
    await tx.themeEvaluation.updateMany({
      data: { asOf: new Date(DAY_BEFORE), evaluatedAt: new Date(`${DAY_BEFORE}T10:00:00Z`) },
    });
    await tx.evidenceItem.updateMany({ data: { recordedOn: new Date(DAY_BEFORE) } });
  });
  await loadEvidence(partnership.as('reviewer'), await readDemoEvidence('form'));
  await partnership.drain();
});
afterAll(() => partnership.close());

test('a theme that emerged since is shown with what it was, and with its new evidence', async () => {
  const { changes } = await listChanges(partnership.as('executive'), { since: DAY_BEFORE });
  const theme = changes.find(({ code }) => code === 'OUT.CME');
  expect(theme?.now).toMatchObject({ state: 'EMERGING', level: 2 });
  expect(theme?.before?.state).not.toBe('EMERGING');
  expect(theme?.newItems).toBeGreaterThan(3);
});

test('new evidence on a theme counts for the one above it too, once', async () => {
  const { changes } = await listChanges(partnership.as('executive'), {});
  const [above, below] = ['NEG', 'NEG.CHD'].map(
    (wanted) => changes.find(({ code }) => code === wanted)?.newItems ?? 0,
  );
  expect(below).toBeGreaterThan(0);
  expect(above).toBeGreaterThanOrEqual(below ?? 0);
  const items = await partnership.inside((tx) => tx.evidenceItem.count());
  expect(Math.max(...changes.map(({ newItems }) => newItems))).toBeLessThanOrEqual(items);
});

test('without a day a month is looked back, when nothing had been weighed', async () => {
  const { since, changes } = await listChanges(partnership.as('executive'), {});
  expect(since).toBe('2026-03-10');
  expect(changes.length).toBeGreaterThan(0);
  expect(changes.every(({ before }) => before === null)).toBe(true);
});

test('against today nothing has changed', async () => {
  const { changes } = await listChanges(partnership.as('executive'), { since: STORY_DAY });
  expect(changes).toEqual([]);
});

test('a day to come is refused', async () => {
  await expect(
    listChanges(partnership.as('executive'), { since: '2026-04-10' }),
  ).rejects.toMatchObject({ code: 'INVALID', field: 'since-day' });
});
