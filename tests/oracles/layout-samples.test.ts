import { readFileSync } from 'node:fs';

import { PlanPack } from '@heed/domain/plan/plan-pack';
import { areasOf } from '@heed/tabular/areas';
import type { FileReading } from '@heed/tabular/file-reading';
import { readFile } from '@heed/tabular/read-file';
import { describe, expect, it } from 'vitest';

const samples = new URL('data/layout-samples/', import.meta.url);
const published = new URL('data/tabular/', import.meta.url);
const plan = PlanPack.parse(
  JSON.parse(
    readFileSync(new URL('../../prisma/packs/plan-dudley-2022.json', import.meta.url), 'utf8'),
  ),
);

function read(file: string, folder: URL = samples): Promise<FileReading> {
  return readFile({
    bytes: readFileSync(new URL(file, folder)),
    fileName: file,
    indicators: plan.indicators,
    areas: areasOf(plan.partnership.area),
    today: '2026-11-23',
  });
}

type Expected = {
  rows: number;
  figures: number;
  missing: FileReading['missing'];
  shapes: readonly string[];
};

describe('published spreadsheets', () => {
  const files: [string, Expected][] = [
    [
      'ascof_time_series_2024_25.ods',
      {
        rows: 4275,
        figures: 73_556,
        missing: { not_available: 3649, not_applicable: 17_471, suppressed: 135 },
        shapes: ['wide-years'],
      },
    ],
    [
      'ofsted_la_inspection_outcomes_2025.ods',
      { rows: 536, figures: 0, missing: {}, shapes: ['list'] },
    ],
    [
      'dfe_statistical_neighbours_may_2025.xlsx',
      { rows: 158, figures: 0, missing: {}, shapes: ['list'] },
    ],
    [
      'constructed_wide_scorecard_dudley.xlsx',
      {
        rows: 13,
        figures: 130,
        missing: { suppressed: 5, no_reason: 3, not_available: 4 },
        shapes: ['mixed'],
      },
    ],
    [
      'dfe_cla_rates_with_bom_first_80_lines.csv',
      { rows: 79, figures: 237, missing: {}, shapes: ['long'] },
    ],
    [
      'dfe_adoption_times_as_years_and_months.csv',
      { rows: 315, figures: 315, missing: { low_sensitive: 4, suppressed: 1 }, shapes: ['long'] },
    ],
    [
      'mps_wide_202108_202307.csv',
      { rows: 31, figures: 744, missing: {}, shapes: ['wide-months'] },
    ],
  ];
  it.each(files)('%s is read whole', async (file, { rows, figures, missing, shapes }) => {
    const reading = await read(file);
    expect(reading.rejected).toEqual([]);
    expect({ rows: reading.rowsRead, figures: reading.figures, missing: reading.missing }).toEqual({
      rows,
      figures,
      missing,
    });
    expect([...new Set(reading.understood?.tables.map(({ shape }) => shape))]).toEqual(shapes);
  });

  it('has sheets without a table, and says which', async () => {
    const { notes } = await read('ascof_time_series_2024_25.ods');
    expect(notes[0]).toBe(
      'Sheets that hold no table: Cover, Contents, Comparability_over_time_log, Notes',
    );
  });

  it('reads a dictionary with line breaks in its cells as a list', async () => {
    const reading = await read('lait_data_dictionary.csv', published);
    expect(reading).toMatchObject({ rowsRead: 3, figures: 0, rejected: [] });
  });

  it('names what of a scorecard could be kept, and keeps none of it silently', async () => {
    const { observations, notes, understood } = await read(
      'constructed_wide_scorecard_dudley.xlsx',
    );
    expect(observations).toEqual([]);
    expect(notes.at(-1)).toContain('Not a measure of the plan: “PRIORITY 1: NEGLECT · S01');
    expect(understood?.measures).toHaveLength(13);
    expect(understood?.measures[0]).toMatchObject({
      figures: 10,
      latest: '3412',
      years: 'reporting',
    });
  });
});
