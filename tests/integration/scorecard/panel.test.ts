import { receiveImport } from '@heed/services/scorecard/receive-import';
import { showPanel } from '@heed/services/scorecard/panel/show-panel';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  importPublication,
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

/** First-time entrants to youth justice: a long series of its own, without counts. */
const ENTRANTS = 'CTX-02';
const LEVEL = [210, 220, 205, 215, 212, 208, 218, 211, 209, 216, 213, 207, 214, 210];
let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
});

afterAll(() => partnership.close());

/** First-time entrants of the years from 2008 on, in the long layout of LAIT. */
async function importEntrants(values: readonly number[], publishedOn: string): Promise<void> {
  const rows = values.map(
    (value, at) => `FirstYJS,,${2008 + at},Dudley,${value},332,West Midlands`,
  );
  await receiveImport(partnership.as('analyst'), {
    fileName: 'entrants.csv',
    content: new TextEncoder().encode(
      ['short_desc,data_item,years,area,value,la_number,region', ...rows].join('\n'),
    ),
    publishedOn,
  });
  await partnership.drain();
}

const alert = () =>
  partnership.inside((tx) =>
    tx.alert.findFirst({
      where: { dedupeKey: `measure:${ENTRANTS}` },
      include: { transitions: { orderBy: { seq: 'asc' } } },
    }),
  );
const announced = () =>
  partnership.inside((tx) => tx.outboxEvent.count({ where: { type: 'alert.announced' } }));
const runs = () =>
  partnership.inside((tx) => tx.panelRun.findMany({ orderBy: { judgedAt: 'asc' } }));

describe('a special cause on a long series', () => {
  test('is no alert while it stays within its limits', async () => {
    await importEntrants(LEVEL, '2024-11-19');
    expect(await alert()).toBeNull();
    expect((await runs()).at(-1)).toMatchObject({ survivors: 0, q: 0.1 });
    expect(await showPanel(partnership.as('executive'))).toMatchObject({
      measures: 1,
      standOut: [],
    });
  });

  test('is told once it stands out across the panel', async () => {
    await importEntrants([...LEVEL, 300], '2025-05-02');
    const raised = await alert();
    expect(raised).toMatchObject({
      status: 'open',
      rule: 'special-cause-1',
      facts: { told: true },
    });
    expect(raised?.transitions.map(({ kind }) => kind)).toEqual(['raised', 'confirmed']);
    expect(await announced()).toBe(1);
    expect((await showPanel(partnership.as('executive')))?.standOut).toMatchObject([
      { code: ENTRANTS },
    ]);
  });

  test('is told once only', async () => {
    await importEntrants([...LEVEL, 300, 305], '2026-04-08');
    expect((await alert())?.transitions.map(({ kind }) => kind)).toEqual([
      'raised',
      'confirmed',
      'updated',
    ]);
    expect(await announced()).toBe(1);
  });
});

describe('the panel', () => {
  test('keeps a run once, however often the same figures are judged', async () => {
    const before = await runs();
    await partnership.inside((tx) =>
      tx.outboxEvent.updateMany({
        where: { type: 'panel.touched' },
        data: { doneAt: null },
      }),
    );
    await partnership.drain();
    expect(await runs()).toEqual(before);
  });

  test('has none of the trial series of the published figures, and tells of the step all the same', async () => {
    for (const folder of ['to-2022-23', '2023-24']) await importPublication(partnership, folder);
    const members = (await runs()).at(-1)?.members;
    expect(JSON.stringify(members)).not.toContain('ABS-PA50');
    const told = await partnership.inside((tx) =>
      tx.alert.findFirst({ where: { dedupeKey: 'measure:ABS-PA50' } }),
    );
    expect(told).toMatchObject({ rule: 'step-1', facts: { told: true } });
  });

  test('shows how many false alerts are expected, from how often figures come', async () => {
    const panel = await showPanel(partnership.as('executive'));
    expect(panel?.falseInQuarter).toBeCloseTo(0.031, 3);
  });
});
