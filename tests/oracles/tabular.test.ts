import { readFileSync } from 'node:fs';

import { PlanPack } from '@heed/domain/plan/plan-pack';
import { areasOf, ENGLAND } from '@heed/tabular/areas';
import type { CatalogueIndicator } from '@heed/tabular/catalogue';
import type { ScorecardObservation } from '@heed/tabular/observation';
import { readScorecard, type ScorecardReading } from '@heed/tabular/read-scorecard';
import { describe, expect, it } from 'vitest';

const prisma = new URL('../../prisma/', import.meta.url);
const data = new URL('data/tabular/', import.meta.url);
const plan = PlanPack.parse(
  JSON.parse(readFileSync(new URL('packs/plan-dudley-2022.json', prisma), 'utf8')),
);
const areas = areasOf(plan.partnership.area);

function read(
  file: string,
  folder: URL = data,
  indicators: readonly CatalogueIndicator[] = plan.indicators,
): Promise<ScorecardReading> {
  const bytes = readFileSync(new URL(file, folder));
  return readScorecard({ bytes, fileName: file, indicators, areas, today: '2026-11-23' });
}

/** `2013 19.5 (61/313)` for each figure of an area, oldest first. */
function series(reading: ScorecardReading, indicator: string, area: string): string[] {
  return reading.observations
    .filter((one) => one.indicator === indicator && one.areaCode === area)
    .toSorted((a, b) => a.period.end.localeCompare(b.period.end))
    .map(written);
}

function written({ period, value, missing, numerator, denominator }: ScorecardObservation): string {
  const counts = numerator === null ? '' : ` (${numerator}/${denominator})`;
  return `${period.code} ${value ?? missing}${counts}`;
}

describe('published files as they are', () => {
  const files: [string, number, number, Record<string, number>][] = [
    ['absence_by_social_care_group.csv', 84, 84, { not_available: 12 }],
    ['b1_children_in_need.csv', 52, 39, {}],
    ['c1_referrals_and_rereferrals.csv', 52, 78, { suppressed: 1 }],
    ['c3_assessment_factors.csv', 32, 264, { not_available: 30, suppressed: 1 }],
    ['c4_section47_and_icpc.csv', 52, 39, {}],
    ['cla_number_and_rate.csv', 60, 15, {}],
    ['csww_workforce.csv', 36, 27, {}],
    ['d3_child_protection_plans_repeat.csv', 52, 39, {}],
    ['d5_child_protection_plans_duration.csv', 52, 39, { suppressed: 8 }],
    ['lait_long.csv', 440, 288, { no_reason: 9 }],
  ];
  it.each(files)('%s is read whole', async (file, rowsRead, observations, missing) => {
    const reading = await read(file);
    expect(reading.rejected).toEqual([]);
    expect({
      rowsRead: reading.rowsRead,
      observations: reading.observations.length,
      missing: reading.missing,
    }).toEqual({ rowsRead, observations, missing });
  });

  it('reads children on a plan who miss half of school, with counts and the year without figures', async () => {
    const reading = await read('absence_by_social_care_group.csv');
    expect(series(reading, 'ABS-PA50', 'E08000027')).toEqual([
      '201819 3.6 (8/223)',
      '201920 not_available',
      '202021 11.4 (20/176)',
      '202122 15.4 (25/162)',
      '202223 12.8 (19/149)',
      '202324 19.9 (27/136)',
      '202425 20.7 (30/145)',
    ]);
    expect(series(reading, 'ABS-PA50', ENGLAND.code).at(-1)).toMatch(/^202425 15\.4 /);
  });

  it('reads criminal exploitation as not available until it was counted', async () => {
    const reading = await read('c3_assessment_factors.csv');
    expect(series(reading, 'HRM-CCE', 'E08000027')).toEqual([
      ...['2018', '2019', '2020', '2021'].map((year) => `${year} not_available`),
      ...['2022 12', '2023 101', '2024 71', '2025 77'],
    ]);
  });

  it('gives the same figures from the LAIT table as from the tidy files', async () => {
    const lait = await read('lait_long.csv');
    const tidy = await read('absence_by_social_care_group.csv');
    const lastFive = (reading: ScorecardReading, indicator: string) =>
      series(reading, indicator, 'E08000027').slice(-5);
    for (const indicator of ['ABS-SES', 'ABS-UNA']) {
      expect(lastFive(lait, indicator)).toHaveLength(5);
      expect(lastFive(lait, indicator)).toEqual(lastFive(tidy, indicator));
    }
  });

  it('reads a file with a byte order mark, and weeks of school attendance', async () => {
    const [rate, attendance]: CatalogueIndicator[] = [
      {
        code: 'CLA-01',
        unit: 'per 10,000',
        decimals: 0,
        sources: [
          {
            layout: 'dfe-tidy',
            match: { population_type: 'Children looked after on 31 March each year' },
            headerHas: ['population_type'],
            value: 'rate_per_10000',
          },
        ],
      },
      {
        code: 'ATT-01',
        unit: '%',
        decimals: 1,
        sources: [
          {
            layout: 'dfe-tidy',
            match: { school_type: 'Primary' },
            headerHas: ['school_type'],
            value: 'attendance_perc',
          },
        ],
      },
    ];
    const rates = await read('cla_rates_with_byte_order_mark.csv', data, rate ? [rate] : []);
    expect(rates).toMatchObject({ layout: 'dfe-tidy', rowsRead: 11 });
    expect(rates.rejected[0]?.reason).toBe('No row has a figure of the plan for Dudley');
    const weeks = await read('attendance_weekly.csv', data, attendance ? [attendance] : []);
    expect(weeks.observations.map(({ period }) => period.code)).toEqual([
      '2022-W37',
      '2022-W38',
      '2022-W39',
      '2022-W40',
      '2022-W41',
    ]);
  });

  it('refuses a dictionary, with line breaks in its cells, for its layout and not for its text', async () => {
    const reading = await read('lait_data_dictionary.csv');
    expect(reading).toMatchObject({ layout: null, rowsRead: 3, observations: [] });
    expect(reading.rejected[0]?.reason).toContain('“Measure_code”');
  });
});

describe('the demonstration’s publications', () => {
  const names = ['absence_by_social_care_group', 'c1_referrals_and_rereferrals'];
  names.push('c3_assessment_factors', 'd3_child_protection_plans_repeat');

  it('never give one figure twice, and together give the whole series', async () => {
    for (const name of names) {
      const folders = ['to-2022-23', '2023-24', '2024-25'];
      const parts = await Promise.all(
        folders.map((folder) => read(`demo/data/${folder}/${name}.csv`, prisma)),
      );
      expect(parts.flatMap((part) => part.rejected)).toEqual([]);
      const whole = await read(`${name}.csv`);
      const keys = (reading: ScorecardReading) =>
        reading.observations.map((one) => `${one.indicator} ${one.areaCode} ${written(one)}`);
      expect(parts.flatMap(keys).toSorted()).toEqual(keys(whole).toSorted());
    }
  });

  it('end with the school year 2022/23 and the year to March 2023 where the story begins', async () => {
    for (const name of names) {
      const { observations } = await read(`demo/data/to-2022-23/${name}.csv`, prisma);
      const last = observations
        .map(({ period }) => period.end)
        .toSorted()
        .at(-1);
      expect(last).toBe(name.startsWith('absence') ? '2023-08-31' : '2023-03-31');
    }
  });
});
