import { readFile } from 'node:fs/promises';

import type { ImportReport } from '@heed/services/scorecard/read-import';
import { confirmMapped } from '@heed/services/scorecard/mapping/confirm-mapped';
import { discardImport } from '@heed/services/scorecard/mapping/discard-import';
import { saveMapping } from '@heed/services/scorecard/mapping/save-mapping';
import { showMapping } from '@heed/services/scorecard/mapping/show-mapping';
import { receiveImport, showImport } from '@heed/services/scorecard/receive-import';
import type { MappingEntry } from '@heed/tabular/mapping/mapping';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

const SAMPLES = new URL('../../oracles/data/layout-samples/', import.meta.url);
const SCORECARD = 'constructed_wide_scorecard_dudley.xlsx';

let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
  await partnership.drain();
});

afterAll(() => partnership.close());

const analyst = () => partnership.as('analyst');

async function upload(fileName: string): Promise<string> {
  const content = new Uint8Array(await readFile(new URL(fileName, SAMPLES)));
  const { ref } = await receiveImport(analyst(), { fileName, content, publishedOn: '2026-04-08' });
  await partnership.drain();
  return ref;
}

async function stateOf(ref: string) {
  const { status, report } = await showImport(analyst(), { ref });
  return { status, report: report as unknown as ImportReport };
}

const contentsKept = () => partnership.inside((tx) => tx.scorecardImportFile.count());

async function entry(ref: string, part: string, indicator: string): Promise<MappingEntry> {
  const { understood } = await showMapping(analyst(), { ref });
  const found = understood.measures.find(({ measure }) => measure.includes(part));
  if (!found) throw new Error(`no measure ${part}`);
  return { measure: found.measure, indicator, part: 'value', years: 'reporting' };
}

describe('a scorecard of a layout nobody has described', () => {
  let ref: string;

  test('waits to be mapped: nothing is stored, nothing is lost', async () => {
    ref = await upload(SCORECARD);
    const { status, report } = await stateOf(ref);
    expect(status).toBe('to_map');
    expect(report).toMatchObject({ rowsRead: 13, observations: 0, stored: 0, rejected: [] });
    expect(report.refusedBecause).toBe('No figure in this file belongs to a measure of the plan.');
    expect(await contentsKept()).toBe(1);
    const shown = await showMapping(analyst(), { ref });
    expect(shown).toMatchObject({ version: 0, entries: [], fileName: SCORECARD });
    expect(shown.understood.tables).toMatchObject([
      { sheet: 'Children scorecard', headerRows: [4, 5] },
    ]);
  });

  test('cannot be confirmed before it was mapped', async () => {
    await expect(confirmMapped(analyst(), { ref })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('refuses choices that cannot be', async () => {
    const plans = await entry(ref, 'S07', 'CPP-01');
    const wrong: [MappingEntry[], RegExp][] = [
      [[{ ...plans, measure: 'Something else' }], /no measure “Something else”/],
      [[{ ...plans, indicator: 'NO-01' }], /The plan has no measure NO-01/],
      [[plans, await entry(ref, 'S02', 'CPP-01')], /are both chosen as the value of CPP-01/],
    ];
    for (const [entries, message] of wrong) {
      await expect(saveMapping(analyst(), { ref, entries })).rejects.toThrow(message);
    }
  });

  test('mapped to what it cannot be, says so by sheet, row and column, and can be mapped again', async () => {
    await saveMapping(analyst(), { ref, entries: [await entry(ref, 'S07', 'NEG-01')] });
    await partnership.drain();
    const { status, report } = await stateOf(ref);
    expect(status).toBe('to_map');
    expect(report.rejected[0]).toEqual({
      sheet: 'Children scorecard',
      row: 13,
      column: 'D',
      reason: '“15.5%” is a percentage, and this measure is not',
    });
  });

  test('mapped well, is tried first', async () => {
    const entries = [await entry(ref, 'S07', 'CPP-01'), await entry(ref, 'S09', 'NEG-01')];
    expect(await saveMapping(analyst(), { ref, entries })).toEqual({ version: 2 });
    await partnership.drain();
    const { status, report } = await stateOf(ref);
    expect(status).toBe('tried');
    expect(report).toMatchObject({ observations: 20, stored: 20, trial: true });
    expect(await partnership.inside((tx) => tx.observation.count())).toBe(0);
  });

  test('is imported once confirmed, with its values as they stand in the sheet', async () => {
    await confirmMapped(analyst(), { ref });
    await partnership.drain();
    const { status, report } = await stateOf(ref);
    expect({ status, stored: report.stored }).toEqual({ status: 'imported', stored: 20 });
    const rows = await partnership.inside((tx) =>
      tx.observation.findMany({
        where: { indicator: { code: 'CPP-01' } },
        orderBy: [{ areaCode: 'asc' }, { periodEnd: 'asc' }],
      }),
    );
    expect(rows.map(({ areaCode, period, value }) => `${areaCode} ${period} ${value}`)).toEqual(
      [
        ...['2017 15.5', '2018 19.1', '2019 11.3', '2020 27.1', '2021 21.4', '2022 23.5'],
        ...['2023 29.1', '2024 26.4', '2025 27.6'],
      ]
        .map((one) => `E08000027 ${one}`)
        .concat('E92000001 2025 24.5'),
    );
    const neglect = await partnership.inside((tx) =>
      tx.observation.findFirstOrThrow({ where: { indicator: { code: 'NEG-01' }, period: '2017' } }),
    );
    expect(neglect).toMatchObject({ value: null, missing: 'no_reason', raw: '-' });
    expect(await contentsKept()).toBe(0);
  });

  test('is not mapped twice', async () => {
    await expect(showMapping(analyst(), { ref })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('the same file again is recognised by its headings, and changes nothing', async () => {
    const { status, report } = await stateOf(await upload(SCORECARD));
    expect(status).toBe('imported');
    expect(report).toMatchObject({ observations: 20, unchanged: 20, stored: 0, revised: 0 });
  });

  test('leaves a trace of who mapped what', async () => {
    const mapped = await partnership.inside((tx) =>
      tx.importMapping.findMany({ orderBy: { version: 'asc' } }),
    );
    expect(mapped.map(({ version, createdById }) => [version, createdById])).toEqual(
      [1, 2].map((version) => [version, partnership.personId('analyst')]),
    );
    await expect(
      partnership.inside((tx) => tx.importMapping.updateMany({ data: { version: 9 } })),
    ).rejects.toThrow(/permission denied/);
  });
});

test('a file without a figure of our areas is refused, and its bytes go', async () => {
  const { status, report } = await stateOf(await upload('mps_wide_202108_202307.csv'));
  expect({ status, kept: await contentsKept() }).toEqual({ status: 'refused', kept: 0 });
  expect(report.refusedBecause).toMatch(/No figure in this file belongs to a measure of the plan/);
});

describe('a file that nobody wants to map', () => {
  let ref: string;
  const discard = (reason: string) => discardImport(analyst(), { ref, reason });

  test('is discarded for a reason that names nobody', async () => {
    ref = await upload('ascof_time_series_2024_25.ods');
    expect((await stateOf(ref)).status).toBe('to_map');
    await expect(discard('Asked jo.bloggs@example.org')).rejects.toMatchObject({ code: 'RULE' });
    await discard('An old version of it');
    expect(await showImport(analyst(), { ref })).toMatchObject({
      status: 'discarded',
      report: { discardedBecause: 'An old version of it' },
    });
    expect(await contentsKept()).toBe(0);
  });

  test('leaves a trace, and is neither discarded twice nor mapped', async () => {
    const entries = await partnership.inside((tx) =>
      tx.auditEntry.findMany({ where: { action: 'scorecard.discarded' } }),
    );
    expect(entries).toHaveLength(1);
    await expect(discard('Again')).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(showMapping(analyst(), { ref })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('that was imported already cannot be discarded', async () => {
    const { ref: imported } = await partnership.inside((tx) =>
      tx.scorecardImport.findFirstOrThrow({ where: { status: 'imported' } }),
    );
    await expect(
      discardImport(analyst(), { ref: imported, reason: 'Too late' }),
    ).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});
