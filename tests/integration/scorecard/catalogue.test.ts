import type { IndicatorDefinition } from '@heed/domain/catalogue/indicator-definition';
import { addIndicator } from '@heed/services/scorecard/catalogue/add-indicator';
import { editIndicator } from '@heed/services/scorecard/catalogue/edit-indicator';
import { listCatalogue } from '@heed/services/scorecard/catalogue/list-catalogue';
import { setTarget } from '@heed/services/scorecard/catalogue/set-target';
import { showCatalogueEntry } from '@heed/services/scorecard/catalogue/show-catalogue-entry';
import { showEntryGrid } from '@heed/services/scorecard/entry/show-entry-grid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  importPublication,
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
  await partnership.drain();
  await importPublication(partnership, 'to-2022-23');
});
afterAll(() => partnership.close());

const entry = (code: string) => showCatalogueEntry(partnership.as('executive'), { code });
const measure = async (code: string) =>
  (await listCatalogue(partnership.as('executive'))).measures.find((one) => one.code === code);

async function edit(code: string, change: Partial<IndicatorDefinition>, seen = 1) {
  const { definition } = await entry(code);
  return editIndicator(partnership.as('analyst'), {
    code,
    seen,
    definition: { ...definition, ...change },
    reason: 'Agreed by the quality subgroup',
  });
}

describe('the catalogue', () => {
  test('says what each measure of the plan lacks', async () => {
    const { indicators, measures } = await listCatalogue(partnership.as('action_owner'));
    expect(measures).toHaveLength(23);
    expect(indicators.find(({ code }) => code === 'CPP-01')).toMatchObject({
      owner: 'Children’s social care',
      expected: { state: 'late' },
    });
    expect(await measure('N2.M')).toMatchObject({ state: 'waiting' });
    expect(await measure('N6.M')).toMatchObject({ state: 'measured' });
  });

  test('shows a measure that nothing is counted for, until an indicator is added', async () => {
    await partnership.inside((tx) =>
      tx.planMeasure.updateMany({ where: { code: 'N4.M' }, data: { indicatorCodes: [] } }),
    );
    expect(await measure('N4.M')).toMatchObject({
      state: 'unmeasurable',
      needs: [expect.stringContaining('Agree what is counted') as string],
    });
    const { definition } = await entry('VOI-02');
    const input = {
      code: 'VOI-04',
      measure: 'N4.M',
      theme: 'NEG.SELF',
      definition: { ...definition, name: 'Adults who self-neglect and were heard' },
      reason: 'The adult side had no voice',
    };
    await addIndicator(partnership.as('analyst'), input);
    expect(await measure('N4.M')).toMatchObject({
      state: 'waiting',
      indicators: [{ code: 'VOI-04' }],
    });
    const grid = await showEntryGrid(partnership.as('analyst'), {
      collection: 'asc-quarterly',
      period: '202526Q4',
    });
    expect(grid.rows.map(({ code }) => code)).toContain('VOI-04');
    await expect(addIndicator(partnership.as('analyst'), input)).rejects.toMatchObject({
      code: 'INVALID',
      field: 'code',
    });
  });
});

describe('a definition', () => {
  test('is changed with a reason, and the one before is kept', async () => {
    const numerator = 'Plans of children who had one before';
    expect(await edit('CPP-01', { numerator, tolerance: 2 })).toEqual({ revision: 2 });
    const shown = await entry('CPP-01');
    expect(shown.definition).toMatchObject({ numerator, tolerance: 2 });
    expect(shown.revisions).toMatchObject([
      { revision: 1, content: { numerator: '' }, reason: 'Agreed by the quality subgroup' },
    ]);
    expect(shown.revisions[0]?.by).toBe('Amal Sadiq');
  });

  test('that is the same changes nothing', async () => {
    expect(await edit('CPP-01', {}, 2)).toEqual({ revision: 2 });
  });

  test('is not written over somebody else’s', async () => {
    await expect(edit('CPP-01', { tolerance: 3 }, 1)).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { revision: 2 },
    });
  });

  test.each([
    ['another unit of a measure with figures', { unit: 'plans' }, 'unit'],
    ['an owner who is not there', { owner: 'NOBODY' }, 'owner'],
    ['a part of itself', { partOf: 'CPP-01' }, 'partOf'],
    ['a part of nothing', { partOf: 'XX-99' }, 'partOf'],
    ['a name that identifies', { name: 'Ring 07700 900123' }, 'name'],
  ])('is refused for %s', async (_name, change, field) => {
    await expect(edit('CPP-01', change, 2)).rejects.toMatchObject({ field });
  });

  test('says from which month a figure counts, and judges it anew', async () => {
    await edit('CTX-02', { yearToDateFrom: 4 });
    const { definition, revisions } = await entry('CTX-02');
    expect(definition.yearToDateFrom).toBe(4);
    expect(revisions[0]?.content).toMatchObject({ yearToDateFrom: null });
  });

  test('cannot be part of one that is part of it', async () => {
    await edit('CPP-02', { partOf: 'CPP-01' });
    await expect(edit('CPP-01', { partOf: 'CPP-02' }, 2)).rejects.toMatchObject({
      field: 'partOf',
    });
  });
});

describe('targets', () => {
  const target = (value: number | null, fromDate: string) =>
    setTarget(partnership.as('analyst'), {
      code: 'MSH-03',
      value,
      fromDate,
      reason: 'As neighbours do',
    });
  const now = async () => (await entry('MSH-03')).target;

  test('hold from their day on, and stay when another comes', async () => {
    await target(20, '2025-04-01');
    expect(await now()).toBe(20);
    await target(18, '2027-04-01');
    expect(await now()).toBe(20);
    await target(19, '2026-04-01');
    expect(await now()).toBe(19);
    const { targets } = await entry('MSH-03');
    expect(targets.map(({ fromDate, value }) => [fromDate, value])).toEqual([
      ['2027-04-01', 18],
      ['2026-04-01', 19],
      ['2025-04-01', 20],
    ]);
    await target(null, '2026-04-09');
    expect(await now()).toBeNull();
  });

  test('are refused beyond what the measure can be', async () => {
    await expect(target(120, '2026-04-01')).rejects.toMatchObject({ field: 'value' });
  });
});
