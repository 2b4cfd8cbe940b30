import { readFile } from 'node:fs/promises';

import { showMeasure } from '@heed/services/scorecard/show-measure';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  inStep,
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';
import { storeObservations } from '@heed/services/scorecard/store-observations';
import { emit } from '@heed/services/record-step';

const SNAPSHOTS = new URL('../../oracles/data/guards/attendance_ytd.csv', import.meta.url);
const CODE = 'ATT-UNA';
let partnership: TestPartnershipWithDatabase;
let indicatorId: string;
let days: string[];

/** The fortnightly snapshots of unauthorised absence in Dudley's secondary schools, year to date, as they came. */
beforeAll(async () => {
  partnership = await openTestPartnership();
  indicatorId = await partnership.inside(async (tx) => {
    const { id } = await tx.indicator.create({
      data: {
        partnershipId: partnership.id,
        code: CODE,
        name: 'Unauthorised absence, secondary schools',
        definition: 'Sessions missed without leave, of all possible sessions.',
        unit: '%',
        decimals: 1,
        better: 'lower',
        frequency: 'fortnightly',
        ownerCode: 'dudley-council',
        yearToDateFrom: 9,
        sources: [],
        position: 900,
      },
    });
    return id;
  });
  const [header = '', ...lines] = (await readFile(SNAPSHOTS, 'utf8')).trim().split('\n');
  const columns = header.split(',');
  const rows = lines
    .map((line) => line.split(','))
    .map((cells) => (name: string) => cells[columns.indexOf(name)] ?? '')
    .filter((cell) => cell('la_name') === 'Dudley' && cell('phase') === 'Secondary')
    .filter((cell) => cell('published_on') !== '2022-09-28');
  days = [...new Set(rows.map((cell) => cell('published_on')))];
  for (const on of days) {
    const cell = rows.findLast((one) => one('published_on') === on);
    const numerator = Number(cell?.('unauthorised_absence'));
    const denominator = Number(cell?.('possible_sessions'));
    await inStep(partnership, async (step) => {
      await storeObservations(step, {
        observations: [
          {
            indicator: CODE,
            areaCode: 'E08000027',
            period: { code: on, label: on, start: on, end: on },
            value: (100 * numerator) / denominator,
            missing: null,
            raw: '',
            numerator,
            denominator,
            status: null,
            row: 1,
            column: 'unauthorised_absence',
          },
        ],
        origin: { importId: partnership.id },
        publishedOn: new Date(on),
      });
      await emit(step, 'indicator.changed', { indicatorId });
    });
    // Judged as the figures came, where a holiday may have made them leap.
    if (/-0[678]-/.test(on)) await partnership.drain();
  }
  await partnership.drain();
}, 300_000);

afterAll(() => partnership.close());

const measure = () => showMeasure(partnership.as('executive'), { code: CODE });

describe('fortnightly attendance, year to date', () => {
  test('is shown as what each fortnight added', async () => {
    const { figures } = await measure();
    expect(figures).toHaveLength(days.length);
    const summer = figures.filter(
      ({ value, period }) => (value ?? 0) > 9 && /-0[78]-/.test(period),
    );
    expect(summer.length).toBeGreaterThanOrEqual(2);
  });

  test('shows a fall of the year so far as a gap', async () => {
    const { figures } = await measure();
    expect(figures.find(({ period }) => period === '2023-06-01')?.value).toBeNull();
  });

  test('stays silent at each July: no alert was ever raised, and no rule is applied', async () => {
    const alerts = await partnership.inside((tx) => tx.alert.count({ where: { indicatorId } }));
    expect(alerts).toBe(0);
    const evaluations = await partnership.inside((tx) =>
      tx.indicatorEvaluation.findMany({ where: { indicatorId } }),
    );
    expect(evaluations.length).toBeGreaterThan(10);
    expect(new Set(evaluations.map(({ variation }) => variation))).toEqual(new Set(['none']));
    expect((await measure()).choice.refusal).toBe('season');
  });

  test('is compared with the same time of last year', async () => {
    const { guards } = await measure();
    expect(guards.lastYear?.lastYear).not.toBeNull();
    expect(guards.lastYear?.signal).toBeNull();
  });
});
