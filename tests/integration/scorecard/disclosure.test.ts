import { enterFigures } from '@heed/services/scorecard/entry/enter-figures';
import { exportFigures } from '@heed/services/scorecard/export/export-figures';
import { listScorecard } from '@heed/services/scorecard/list-scorecard';
import { showMeasure } from '@heed/services/scorecard/show-measure';
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

async function enter(
  collection: string,
  period: string,
  figures: Record<string, string[]>,
  reason = '',
) {
  const cells = Object.entries(figures).map(([code, typed]) => {
    const [first = '', second = ''] = typed;
    const counts = typed.length > 1;
    return {
      code,
      value: counts ? '' : first,
      numerator: counts ? first : '',
      denominator: second,
      missing: '' as const,
      comment: '',
      seen: reason === '' ? 0 : 1,
    };
  });
  const { problems, conflicts } = await enterFigures(partnership.as('analyst'), {
    collection,
    period,
    reason,
    cells,
  });
  expect([...problems, ...conflicts]).toEqual([]);
  await partnership.drain();
}

async function exported(code: string, codes: string[] | undefined = [code], newestOnly = false) {
  const { columns, rows } = await exportFigures(partnership.as('executive'), {
    ...(codes && { codes }),
    newestOnly,
  });
  const column = (name: string) => columns.indexOf(name);
  return rows
    .filter((row) => row[column('indicator_code')] === code)
    .map((row) => ['value', 'numerator', 'denominator'].map((name) => row[column(name)]));
}

describe('counts that were published', () => {
  test('are not hidden again: 8 of 223 children stay', async () => {
    const rows = await exported('ABS-PA50');
    expect(rows).toContainEqual([3.6, 8, 223]);
  });
});

describe('counts typed in by hand', () => {
  test('of 1 to 4 are c on the page, in its chart and words, on the scorecard and in a file', async () => {
    await enter('hosp-quarterly', '202526Q3', { 'KNF-01': ['7'] });
    await enter('hosp-quarterly', '202526Q4', { 'KNF-01': ['3'] });
    const page = await showMeasure(partnership.as('executive'), { code: 'KNF-01' });
    expect(page.figures.map(({ value, missing }) => [value, missing])).toEqual([
      [7, null],
      [null, 'suppressed'],
    ]);
    expect(JSON.stringify([page.chart, page.sentences])).not.toMatch(/\b3 admissions|>3</);
    const list = await listScorecard(partnership.as('executive'));
    expect(list.find(({ code }) => code === 'KNF-01')).toMatchObject({
      values: [7, null],
      latest: { value: null, missing: 'suppressed' },
    });
    expect(await exported('KNF-01')).toEqual([
      [7, 'z', 'z'],
      ['c', 'c', 'c'],
    ]);
  });

  test('are c with the share they make, also when it is all but a few', async () => {
    await enter('pol-quarterly', '202526Q4', { 'RM-01': ['2', '60'] });
    await enter('asc-quarterly', '202526Q4', { 'NEG-04': ['58', '60'] });
    expect(await exported('RM-01')).toEqual([['c', 'c', 'c']]);
    expect(await exported('NEG-04')).toEqual([['c', 'c', 'c']]);
  });

  test('leave no trace in what is stored of their evaluation, or in what is owed by mail', async () => {
    const evaluations = await partnership.inside((tx) =>
      tx.indicatorEvaluation.findMany({ where: { indicator: { code: 'RM-01' } } }),
    );
    expect(JSON.stringify(evaluations)).not.toMatch(/"numerator":2\b|3\.3\b/);
  });

  test('stay hidden in their earlier versions, and hide those beside them', async () => {
    await enter('hosp-quarterly', '202526Q3', { 'KNF-01': ['9'] }, 'Two more were found');
    const page = await showMeasure(partnership.as('executive'), { code: 'KNF-01' });
    expect(page.revised).toMatchObject([{ version: 1, value: null, missing: 'suppressed' }]);
  });
});

describe('two files', () => {
  test('cannot be subtracted: a filter hides no more and no less', async () => {
    await partnership.inside(async (tx) => {
      await tx.indicator.updateMany({
        where: { code: { in: ['HRM-FIN', 'DOL-01'] } },
        data: { partOf: 'VOI-03' },
      });
      await tx.indicator.update({
        where: { partnershipId_code: { partnershipId: partnership.id, code: 'VOI-03' } },
        data: { ownerCode: 'ASC' },
      });
    });
    await enter('asc-quarterly', '202526Q4', {
      'VOI-03': ['43'],
      'HRM-FIN': ['40'],
      'DOL-01': ['3'],
    });
    const whole = await exported('DOL-01', undefined);
    const alone = await exported('DOL-01');
    expect(whole).toEqual([['c', 'c', 'c']]);
    expect(alone).toEqual(whole);
    // 43 less 40 would be 3: the part beside it is hidden too, in either file.
    expect(await exported('HRM-FIN')).toEqual([['c', 'c', 'c']]);
    expect(await exported('HRM-FIN', undefined)).toEqual([['c', 'c', 'c']]);
    expect(await exported('VOI-03', undefined, true)).toEqual([[43, 'z', 'z']]);
    const page = await showMeasure(partnership.as('executive'), { code: 'HRM-FIN' });
    expect(page.figures).toMatchObject([{ value: null, missing: 'suppressed' }]);
  });

  test('in the tidy layout have no empty cell, one header, and digits for a period', async () => {
    const { columns, rows } = await exportFigures(partnership.as('executive'), {
      newestOnly: true,
    });
    expect(columns.slice(0, 3)).toEqual(['time_period', 'time_identifier', 'geographic_level']);
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) {
      expect(row.every((one) => one !== null && one !== '')).toBe(true);
      expect(String(row[0])).toMatch(/^\d{4}(\d{2})?$/);
    }
  });
});
