import { chooseMeasureChart } from '@heed/services/scorecard/chart/choose-measure-chart';
import { showMeasureChart } from '@heed/services/scorecard/chart/show-measure-chart';
import { withdrawMeasureChart } from '@heed/services/scorecard/chart/withdraw-measure-chart';
import { showMeasure } from '@heed/services/scorecard/show-measure';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  importPublication,
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

const REPEAT_PLANS = 'CPP-01';
const REASON = 'The board has read this measure on an XmR chart since 2019.';
let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
  for (const folder of ['to-2022-23', '2023-24', '2024-25']) {
    await importPublication(partnership, folder);
  }
});
afterAll(() => partnership.close());

const analyst = () => partnership.as('analyst');
const page = () => showMeasureChart(partnership.as('executive'), { code: REPEAT_PLANS });
const measure = () => showMeasure(partnership.as('executive'), { code: REPEAT_PLANS });
const choose = (chart: 'xmr' | 'p' | 'pp' | 'c', reason = REASON) =>
  chooseMeasureChart(analyst(), { code: REPEAT_PLANS, chart, reason });
const withdraw = (reason: string) =>
  withdrawMeasureChart(analyst(), { code: REPEAT_PLANS, reason });
const evaluations = () =>
  partnership.inside((tx) =>
    tx.indicatorEvaluation.findMany({
      where: { indicator: { code: REPEAT_PLANS } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
  );
const audited = async (action: string) =>
  (await partnership.inside((tx) => tx.auditEntry.findMany({ where: { action } }))).length;

test('the charts that fit the figures may be chosen, and the automatic one is named', async () => {
  expect(await page()).toMatchObject({
    automatic: 'pp',
    chosen: null,
    charts: ['xmr', 'p', 'pp'],
    choices: [],
  });
});

test('nobody may choose without the right, without a reason, or a chart that does not fit', async () => {
  const input = { code: REPEAT_PLANS, chart: 'xmr', reason: REASON } as const;
  expect(() => chooseMeasureChart(partnership.as('executive'), input)).toThrow('does not allow');
  await expect(choose('c')).rejects.toMatchObject({ code: 'INVALID' });
  await expect(choose('xmr', 'Asked by Dr Anna Smith, 01384 123456')).rejects.toMatchObject({
    code: 'RULE',
  });
  const unknown = chooseMeasureChart(analyst(), { ...input, code: 'NO-SUCH' });
  await expect(unknown).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(withdraw('There is none.')).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await page()).choices).toEqual([]);
});

test('a chosen chart is drawn, the measure judged again, and who chose it and why stays to be read', async () => {
  const before = { chart: (await measure()).chart, judged: (await evaluations()).length };
  await choose('xmr');
  await partnership.drain();
  const { chart, choice } = await measure();
  expect(chart).not.toEqual(before.chart);
  expect(choice.reasons[0]).toBe('XmR chart: chosen by a person.');
  expect(choice.reasons[1]).toMatch(/^Heed would have chosen the p′ chart/);
  const judged = await evaluations();
  expect(judged).toHaveLength(before.judged + 1);
  expect(judged.at(-1)?.choice).toMatchObject({
    chart: 'xmr',
    override: { chart: 'xmr', reason: REASON, by: partnership.personId('analyst') },
  });
  expect(await page()).toMatchObject({
    chosen: 'xmr',
    automatic: 'pp',
    choices: [{ chart: 'xmr', reason: REASON, withdrawn: null }],
  });
  expect(await audited('chart.chosen')).toBe(1);
  await expect(choose('xmr')).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('another may take its place; taking the choice back restores the automatic one', async () => {
  await choose('p', 'The groups are small.');
  await partnership.drain();
  expect((await page()).chosen).toBe('p');
  await withdraw('The limits were too narrow.');
  await partnership.drain();
  const { chosen, choices } = await page();
  expect(chosen).toBeNull();
  expect(choices.map((one) => [one.chart, one.withdrawn?.reason])).toEqual([
    ['p', 'The limits were too narrow.'],
    ['xmr', 'The limits were too narrow.'],
  ]);
  expect((await measure()).choice.reasons[0]).toMatch(/^p′ chart/);
  const judged = await evaluations();
  expect(judged.at(-1)?.choice).toMatchObject({ chart: 'pp', override: null });
  expect(judged.at(-1)?.receipt).toBe(judged.at(-4)?.receipt);
  expect(await audited('chart.withdrawn')).toBe(1);
});
