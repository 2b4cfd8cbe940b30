import { enterFigures } from '@heed/services/scorecard/entry/enter-figures';
import type { EntryCell } from '@heed/services/scorecard/entry/entry-input';
import { listCollections } from '@heed/services/scorecard/entry/list-collections';
import { showEntryGrid } from '@heed/services/scorecard/entry/show-entry-grid';
import { showMeasure } from '@heed/services/scorecard/show-measure';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

/** Adult social care returns this each quarter; no open series feeds it. */
const SHEET = { collection: 'asc-quarterly', period: '202526Q4' };
const CODE = 'NEG-03';

let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
  await partnership.drain();
});
afterAll(() => partnership.close());

const cell = (change: Partial<EntryCell> = {}): EntryCell => ({
  code: CODE,
  value: '',
  numerator: '',
  denominator: '',
  missing: '',
  comment: '',
  seen: 0,
  ...change,
});

const enter = (cells: EntryCell[], reason = '', role: 'analyst' | 'action_owner' = 'analyst') =>
  enterFigures(partnership.as(role), { ...SHEET, cells, reason });

const versions = () =>
  partnership.inside((tx) =>
    tx.observation.findMany({
      where: { indicator: { code: CODE } },
      orderBy: { version: 'asc' },
    }),
  );
const owed = () =>
  partnership.inside((tx) =>
    tx.outboxEvent.count({ where: { type: 'indicator.changed', doneAt: null } }),
  );

describe('figures typed in by hand', () => {
  test('belong to collections of one owner and rhythm, with the periods that are over', async () => {
    const collections = await listCollections(partnership.as('analyst'));
    const adults = collections.find(({ slug }) => slug === SHEET.collection);
    expect(adults).toMatchObject({ owner: 'Adult social care', frequency: 'quarterly' });
    expect(adults?.periods.map(({ code }) => code)).toEqual([
      '202526Q4',
      '202526Q3',
      '202526Q2',
      '202526Q1',
    ]);
    const measures = collections.reduce((sum, one) => sum + one.measures, 0);
    expect(measures).toBe(await partnership.inside((tx) => tx.indicator.count()));
  });

  test('are stored as a first version, judged again, and noted in the audit trail', async () => {
    const outcome = await enter([
      cell({ numerator: '1,061', denominator: '2,890', comment: 'From the monthly return' }),
    ]);
    expect(outcome).toMatchObject({ saved: [{ code: CODE, version: 1 }], problems: [] });
    expect(await versions()).toMatchObject([
      {
        version: 1,
        value: 36.7,
        numerator: 1061,
        denominator: 2890,
        period: '202526Q4',
        periodLabel: 'quarter 4 2025/26',
        enteredById: partnership.personId('analyst'),
        importId: null,
        reason: null,
        comment: 'From the monthly return',
      },
    ]);
    expect(await owed()).toBe(1);
    await partnership.drain();
    const page = await showMeasure(partnership.as('executive'), { code: CODE });
    expect(page.figures).toMatchObject([{ value: 36.7 }]);
    const noted = await partnership.inside((tx) =>
      tx.auditEntry.count({ where: { action: 'scorecard.entered' } }),
    );
    expect(noted).toBe(1);
  });

  test('change nothing when they are sent again', async () => {
    const same = { numerator: '1061', denominator: '2890', comment: 'From the monthly return' };
    const outcome = await enter([cell({ ...same, seen: 1 })]);
    expect(outcome).toMatchObject({ saved: [], unchanged: [CODE], problems: [], conflicts: [] });
    expect(await versions()).toHaveLength(1);
    expect(await owed()).toBe(0);
  });

  test('are not changed without a reason, and with one become the next version', async () => {
    const changed = cell({ numerator: '1,070', denominator: '2,890', seen: 1 });
    const refused = await enter([changed]);
    expect(refused.problems).toEqual([
      { code: null, part: 'reason', message: 'Say why you change a figure that stands' },
    ]);
    expect(await versions()).toHaveLength(1);
    const outcome = await enter([changed], 'Nine late enquiries were added');
    expect(outcome.saved).toEqual([{ code: CODE, version: 2 }]);
    expect(await versions()).toMatchObject([
      { version: 1, value: 36.7 },
      { version: 2, value: 37, reason: 'Nine late enquiries were added', supersededAt: null },
    ]);
    expect((await versions())[0]?.supersededAt).not.toBeNull();
  });

  test('of two people: the later is told what the other saved, and decides', async () => {
    const late = cell({ value: '40', seen: 1 });
    const told = await enter([late], 'Counted again');
    expect(told.saved).toEqual([]);
    expect(told.conflicts).toMatchObject([
      { code: CODE, theirs: { version: 2, value: 37, numerator: 1070, by: 'Amal Sadiq' } },
    ]);
    expect(await versions()).toHaveLength(2);
    const again = await enter([{ ...late, seen: 2 }], 'Counted again');
    expect(again.saved).toEqual([{ code: CODE, version: 3 }]);
  });

  test('that nobody touched stay as another person left them', async () => {
    const outcome = await enter([cell({ numerator: '1,070', denominator: '2,890', seen: 2 })]);
    expect(outcome).toMatchObject({ unchanged: [CODE], conflicts: [], problems: [] });
    expect(await versions()).toHaveLength(3);
  });

  test('saved at the same instant make one version each, and none is lost', async () => {
    const both = await Promise.all([
      enter([cell({ code: 'NEG-04', value: '61' })]),
      enter([cell({ code: 'NEG-04', value: '62' })]),
    ]);
    const saved = both.flatMap((one) => one.saved);
    const told = both.flatMap((one) => [...one.conflicts, ...one.problems]);
    expect(saved).toEqual([{ code: 'NEG-04', version: 1 }]);
    expect(told.length).toBeGreaterThan(0);
  });

  test('all come in or none, with everything that is wrong said at once', async () => {
    const outcome = await enter([
      cell({ code: 'VOI-02', value: '88.4%' }),
      cell({ code: 'HRM-FIN', value: '12.5' }),
      cell({ code: 'DOL-01', value: 'many', comment: 'Ring Sam on 07700 900123' }),
      cell({ code: 'CPP-01', value: '3' }),
    ]);
    expect(outcome.saved).toEqual([]);
    expect(outcome.problems.map(({ code, part }) => `${code} ${part}`)).toEqual([
      'HRM-FIN value',
      'DOL-01 value',
      'DOL-01 comment',
      'null reason',
    ]);
    const stored = await partnership.inside((tx) =>
      tx.observation.count({ where: { indicator: { code: 'VOI-02' } } }),
    );
    expect(stored).toBe(0);
  });

  test('may be a gap with its kind, but not simply emptied', async () => {
    const gap = await enter([cell({ code: 'VOI-02', missing: 'not_available' })]);
    expect(gap.saved).toHaveLength(1);
    const emptied = await enter([cell({ code: 'VOI-02', seen: 1 })]);
    expect(emptied.problems).toMatchObject([{ code: 'VOI-02', part: 'missing' }]);
  });

  test('show the period before beside them', async () => {
    const address = { ...SHEET, period: '202526Q3' };
    await enterFigures(partnership.as('analyst'), {
      ...address,
      reason: '',
      cells: [cell({ value: '31' })],
    });
    const grid = await showEntryGrid(partnership.as('analyst'), SHEET);
    expect(grid.previousLabel).toBe('quarter 3 2025/26');
    expect(grid.rows.find(({ code }) => code === CODE)).toMatchObject({
      counted: true,
      previous: { value: 31 },
      standing: { version: 3, value: 40 },
    });
  });
});

describe('are refused', () => {
  test('for a period that is not over', async () => {
    await expect(
      showEntryGrid(partnership.as('analyst'), { ...SHEET, period: '202627Q1' }),
    ).rejects.toMatchObject({ code: 'RULE' });
  });

  test.each(['asc-daily', 'nobody-quarterly'])('for the collection %s', async (collection) => {
    await expect(
      showEntryGrid(partnership.as('analyst'), { ...SHEET, collection }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('to an action owner of another organisation, who may enter their own', async () => {
    await expect(enter([cell({ value: '1' })], '', 'action_owner')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    const own = await listCollections(partnership.as('action_owner'));
    expect(own.map(({ slug }) => slug)).toEqual(['edu-annual-academic']);
  });

  test('to an executive', async () => {
    expect(() => listCollections(partnership.as('executive'))).toThrow('role');
  });
});
