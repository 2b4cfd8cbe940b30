import { describe, expect, it } from 'vitest';

import type { FileReading } from '../file-reading.ts';
import { csvFile, readAny, xlsx } from '../workbook-files.ts';
import type { MappingEntry } from './mapping.ts';

type Choice = readonly [measure: string, indicator: string, part?: MappingEntry['part']];

/** Reads a file twice, as people do: to see what is in it, and by what they then say of it. */
async function mapped(bytes: Uint8Array, ...choices: readonly Choice[]): Promise<FileReading> {
  const { understood } = await readAny(bytes);
  const entries = choices.map(([measure, indicator, part = 'value']) => ({
    measure,
    indicator,
    part,
    years: 'reporting' as const,
  }));
  return readAny(bytes, { mappings: [{ fingerprint: understood?.fingerprint ?? '', entries }] });
}

const SHARE = csvFile(
  'Area code,Area,Measure,2022/23,2023/24',
  'E08000027,Dudley,Second plans,97,c',
  'E08000027,Dudley,All plans,333,310',
  'E92000001,England,Second plans,15130,15200',
  'E92000001,England,All plans,61840,62000',
  'E08000030,Walsall,Second plans,1,2',
);

describe('figures that were mapped', () => {
  it('come together from value, numerator and denominator, and a share is worked out from its counts', async () => {
    const { observations, notes } = await mapped(
      SHARE,
      ['Second plans', 'CPP-01', 'numerator'],
      ['All plans', 'CPP-01', 'denominator'],
    );
    const lines = observations.map(
      ({ areaCode, period, value, missing, numerator, denominator }) =>
        `${areaCode} ${period.code} ${value ?? missing} ${numerator}/${denominator}`,
    );
    expect(lines).toEqual([
      'E08000027 2023 29.1 97/333',
      'E08000027 2024 suppressed null/null',
      'E92000001 2023 24.5 15130/61840',
      'E92000001 2024 24.5 15200/62000',
    ]);
    expect(notes).toEqual(['Figures about other areas, left out: 2']);
  });

  it('keep what they count in, where a line says so', async () => {
    const bytes = csvFile('Measure,2022/23,2023/24', 'Plans,97,90', 'Schools,12.6,c');
    const { observations } = await mapped(
      bytes,
      ['Plans', 'NEG-01'],
      ['Schools', 'NEG-01', 'coverage'],
    );
    expect(observations.map(({ value, coverage }) => [value, coverage])).toEqual([
      [97, 12.6],
      [90, undefined],
    ]);
  });

  it('offer what stands beside them, and store none of it', async () => {
    const bytes = csvFile(
      'Measure,2022/23,2023/24,Target,Amber tolerance,Statistical neighbour average',
      'Second plans,29.1%,26.4%,20%,2.5,23.94',
      'All plans,333,310,-,,',
    );
    const reading = await mapped(bytes, ['Second plans', 'CPP-01'], ['All plans', 'NEG-01']);
    expect(reading.observations).toHaveLength(4);
    expect(reading.offers).toEqual([
      { indicator: 'CPP-01', kind: 'target', heading: 'Target', value: 20 },
      { indicator: 'CPP-01', kind: 'tolerance', heading: 'Amber tolerance', value: 2.5 },
      {
        indicator: 'CPP-01',
        kind: 'comparison',
        heading: 'Statistical neighbour average',
        value: 23.9,
      },
    ]);
  });

  it('leave the others out and say how many', async () => {
    const { observations, notes } = await mapped(SHARE, ['All plans', 'NEG-01']);
    expect(observations).toHaveLength(4);
    expect(notes).toEqual(['Figures of measures that are not mapped, left out: 6']);
  });

  it.each([
    ['a numerator above its denominator', '400', '333', 'is above its denominator'],
    ['0 to divide by', '3', '0', 'The denominator is 0'],
    ['a count below zero', '-1', '333', 'is below zero'],
  ])('with %s are rejected where they stand', async (_, part, all, reason) => {
    const bytes = csvFile('Measure,2022/23', `Second plans,${part}`, `All plans,${all}`);
    const { rejected } = await mapped(
      bytes,
      ['Second plans', 'CPP-01', 'numerator'],
      ['All plans', 'CPP-01', 'denominator'],
    );
    expect(rejected).toMatchObject([
      { column: '2022/23', reason: expect.stringContaining(reason) },
    ]);
  });

  it('of a period still to come are rejected', async () => {
    const { rejected } = await mapped(csvFile('Measure,2024/25,2026/27', 'Plans,3,4'), [
      'Plans',
      'NEG-01',
    ]);
    expect(rejected).toMatchObject([{ row: 2, column: '2026/27' }]);
    expect(rejected[0]?.reason).toContain('which is still to come');
  });

  it('are recognised in the next release, with a year more and under another file name', async () => {
    const [before, after] = await Promise.all([
      readAny(csvFile('Measure,2022/23', 'Plans,3')),
      readAny(csvFile('Measure,2022/23,2023/24', 'Plans,3,4'), { fileName: 'next year' }),
    ]);
    expect(after.understood?.fingerprint).toBe(before.understood?.fingerprint);
  });

  it('of an indicator that is gone are as good as not mapped', async () => {
    const { observations, rejected } = await mapped(csvFile('Measure,2022/23', 'Plans,3'), [
      'Plans',
      'OLD-01',
    ]);
    expect({ observations, rejected }).toEqual({ observations: [], rejected: [] });
  });

  it('are dated by the day a workbook counts from', async () => {
    const rows = [
      ['Period', 'Plans'],
      [{ xml: '<c s="2"><v>45382</v></c>' }, 3],
      [{ xml: '<c s="2"><v>45016</v></c>' }, 4],
    ];
    const at1904 = {
      'xl/workbook.xml':
        '<workbook><workbookPr date1904="1"/><sheets><sheet name="Figures" r:id="rId1"/></sheets></workbook>',
    };
    const [since1900, since1904] = await Promise.all([
      mapped(xlsx(rows), ['Plans', 'NEG-01']),
      mapped(
        xlsx(rows.with(1, [{ xml: '<c s="2"><v>43920</v></c>' }, 3]).slice(0, 2), {
          parts: at1904,
        }),
        ['Plans', 'NEG-01'],
      ),
    ]);
    expect(since1900.observations.map(({ period }) => period.code)).toEqual(['2024', '2023']);
    expect(since1904.observations.map(({ period }) => period.code)).toEqual(['2024']);
  });
});
