import { loadReadings } from '@heed/services/triangulation/load-readings';
import { afterAll, beforeAll, expect, test } from 'vitest';

import {
  inStep,
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

/** Assessments that name neglect, and the share of them the plan reads beside them. */
const VOLUME = 'NEG-01';
const SHARE = 'NEG-02';
let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
});

afterAll(() => partnership.close());

async function judged(code: string, year: number, variation: string): Promise<void> {
  await partnership.inside(async (tx) => {
    const { id, partnershipId } = await tx.indicator.findFirstOrThrow({ where: { code } });
    await tx.indicatorEvaluation.create({
      data: {
        partnershipId,
        indicatorId: id,
        period: String(year),
        periodEnd: new Date(Date.UTC(year, 2, 31)),
        preset: 'safe/1',
        status: 'established',
        variation,
        signals: { points: 20, signals: [], confirmed: true, value: 1, previous: 1 },
        answer: {},
        receipt: `${code} ${year}`,
      },
    });
  });
}

test('a volume speaks to triangulation on the side of its pair, period by period', async () => {
  await judged(VOLUME, 2022, 'neutral_high');
  await judged(VOLUME, 2023, 'neutral_high');
  await judged(VOLUME, 2024, 'neutral_high');
  await judged(SHARE, 2022, 'improvement_high');
  await judged(SHARE, 2023, 'concern_low');
  const readings = await inStep(partnership, (step) => loadReadings(step, ['NEG.CHD'], new Map()));
  const sides = readings
    .filter(({ indicator }) => indicator === VOLUME)
    .map(({ periodEnd, pairReading }) => [periodEnd, pairReading]);
  expect(sides).toEqual([
    ['2022-03-31', 'assurance'],
    ['2023-03-31', 'concern'],
    ['2024-03-31', 'neutral'],
  ]);
});
