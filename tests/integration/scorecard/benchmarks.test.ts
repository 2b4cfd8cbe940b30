import { showMeasure } from '@heed/services/scorecard/show-measure';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  importPublication,
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
  await importPublication(partnership, '2023-24');
});

afterAll(() => partnership.close());

const benchmarks = async (code: string) =>
  (await showMeasure(partnership.as('executive'), { code })).benchmarks;

test('a share stands beside England, the region and the neighbours of the model of 2025', async () => {
  const found = await benchmarks('MSH-03');
  expect(found).toMatchObject({ period: '2024', england: 22.4, version: '2025' });
  expect(found?.region).toMatchObject({ name: 'West Midlands' });
  expect(found?.rows.filter(({ own }) => own)).toMatchObject([{ name: 'Dudley', value: 20 }]);
  expect(found?.rows.map(({ name }) => name)).toContain('Wakefield');
  expect(found?.rows.length).toBeGreaterThan(5);
  const values = found?.rows.map(({ value }) => value ?? 0) ?? [];
  expect(values).toEqual(values.toSorted((a, b) => b - a));
});

test('its funnel allows for how much such councils differ', async () => {
  const funnel = (await benchmarks('MSH-03'))?.funnel;
  expect(funnel?.outside).toBe(false);
  expect(funnel?.lower).toBeLessThan(20);
  expect(funnel?.upper).toBeGreaterThan(20);
});

test('its funnel is drawn, with the area named among councils by the size of their groups', async () => {
  const { funnel } = await showMeasure(partnership.as('executive'), { code: 'MSH-03' });
  for (const words of ['Dudley lies within', 'Dudley 20.0%', 'this area', 'limits (99.8%)']) {
    expect(funnel?.wide.svg).toContain(words);
    expect(funnel?.narrow.svg).toContain(words);
  }
  const count = await showMeasure(partnership.as('executive'), { code: 'NEG-01' });
  expect(count.funnel).toBeNull();
});

test('a count stands beside nobody', async () => {
  expect(await benchmarks('NEG-01')).toBeNull();
});

test('neighbours never stand among the figures of the area', async () => {
  const areas = await partnership.inside((tx) =>
    tx.observation.findMany({ distinct: ['areaCode'], select: { areaCode: true } }),
  );
  expect(areas.map(({ areaCode }) => areaCode).sort()).toEqual([
    'E08000027',
    'E12000005',
    'E92000001',
  ]);
});
