import type { ImportReport } from '@heed/services/scorecard/read-import';
import { ReceiveImport, receiveImport, showImport } from '@heed/services/scorecard/receive-import';
import { showMeasure } from '@heed/services/scorecard/show-measure';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  importPublication,
  openTestPartnership,
  readPublication,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
  await partnership.drain();
});

afterAll(() => partnership.close());

const alerts = () =>
  partnership.inside((tx) =>
    tx.alert.findMany({
      where: { indicatorId: { not: null } },
      include: { transitions: { orderBy: { seq: 'asc' } } },
    }),
  );
const announced = () =>
  partnership.inside((tx) => tx.outboxEvent.count({ where: { type: 'alert.announced' } }));
const observations = () => partnership.inside((tx) => tx.observation.count());

/** Imports one file as the analyst and gives the report its page shows. */
async function importFile(content: string | Uint8Array<ArrayBuffer>, publishedOn = '2026-04-08') {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const { ref } = await receiveImport(partnership.as('analyst'), {
    fileName: 'figures.csv',
    content: bytes,
    publishedOn,
  });
  await partnership.drain();
  const { status, report } = await showImport(partnership.as('analyst'), { ref });
  return { status, report: report as unknown as ImportReport };
}

async function absenceFile(folder: string): Promise<string> {
  const files = await readPublication(folder);
  const file = files.find(({ fileName }) => fileName.startsWith('absence'));
  if (!file) throw new Error(`${folder} has no absence figures`);
  return new TextDecoder().decode(file.content);
}

/** The absence figures of 2023/24 with the line of Dudley's children on plans changed: it ends `,27,19.9`, of 136. */
async function changedLine(change: (line: string) => string): Promise<string> {
  const lines = (await absenceFile('2023-24')).split('\n');
  const at = lines.findIndex((line) => line.includes('Dudley,E08000027') && line.includes('CPPO'));
  if (at < 0) throw new Error('no line for the area');
  return lines.map((line, index) => (index === at ? change(line) : line)).join('\n');
}

describe('the published figures, in the order they came out', () => {
  test('up to 2022/23 raise nothing', async () => {
    await importPublication(partnership, 'to-2022-23');
    expect(await observations()).toBeGreaterThan(50);
    expect(await alerts()).toEqual([]);
  });

  test('imported again store nothing and raise nothing', async () => {
    const before = await observations();
    await importPublication(partnership, 'to-2022-23');
    expect(await observations()).toBe(before);
    const { report } = await importFile(await absenceFile('to-2022-23'), '2024-11-19');
    expect(report).toMatchObject({ stored: 0, revised: 0, rejected: [] });
    expect(report.unchanged).toBe(report.observations);
    expect(await alerts()).toEqual([]);
  });

  test('of 2023/24 raise one alert, of children on plans missing half of school', async () => {
    await importPublication(partnership, '2023-24');
    const raised = await alerts();
    expect(raised).toMatchObject([
      { dedupeKey: 'measure:ABS-PA50', status: 'open', level: 2, revision: 1 },
    ]);
    expect(raised[0]?.facts).toMatchObject({
      notice: {
        kind: 'raised',
        latest: { value: '19.9%' },
        before: { value: '12.8%' },
        counts: '27 of 136',
        england: '15.5%',
        gap: '4.4 percentage points above England',
      },
    });
    expect(raised[0]?.facts).toHaveProperty('notice.smallNumber');
    expect(await announced()).toBe(1);
  });

  test('of 2024/25 bring the same alert up to date and tell nobody again', async () => {
    await importPublication(partnership, '2024-25');
    const updated = await alerts();
    expect(updated).toHaveLength(1);
    expect(updated[0]?.transitions.map(({ seq, kind }) => [seq, kind])).toEqual([
      [1, 'raised'],
      [2, 'updated'],
    ]);
    expect(updated[0]?.facts).toMatchObject({ notice: { latest: { value: '20.7%' } } });
    expect(await announced()).toBe(1);
  });

  test('are told alike by the alert and by the page of its measure', async () => {
    const [alert] = await alerts();
    const page = await showMeasure(partnership.as('executive'), { code: 'ABS-PA50' });
    expect(page.alert?.ref).toBe(alert?.ref);
    expect(alert?.facts).toHaveProperty('sentences', page.sentences);
    expect(page.sentences.join(' ')).toContain('Over 4 earlier periods');
    expect(page.history).toBe('');
  });

  test('show criminal exploitation as a new measure, 12 and then 101, without an alert', async () => {
    const indicator = await partnership.inside((tx) =>
      tx.indicator.findFirstOrThrow({
        where: { code: 'HRM-CCE' },
        include: {
          observations: { where: { areaCode: 'E08000027' }, orderBy: { periodEnd: 'asc' } },
          evaluations: { orderBy: { createdAt: 'asc' } },
        },
      }),
    );
    const values = indicator.observations.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining([12, 101]));
    expect(indicator.evaluations[0]?.newMeasure).toBe(true);
    const keys = (await alerts()).map(({ dedupeKey }) => dedupeKey);
    expect(keys).not.toContain('measure:HRM-CCE');
  });
});

/** The same line as it might be restated. */
const HIGHER = (line: string) => line.replace(/,19\.9(\r?)$/, ',21.3$1');

describe('a restated figure', () => {
  const versions = () =>
    partnership.inside(async (tx) => {
      const rows = await tx.observation.findMany({
        where: { version: { gt: 1 } },
        orderBy: { version: 'asc' },
      });
      return rows.map(({ version, publishedOn, supersededAt, value }) => ({
        version,
        value,
        publishedOn: publishedOn.toISOString().slice(0, 10),
        stands: supersededAt === null,
      }));
    });

  test('is a new version with its own day, and the one before it is kept', async () => {
    const file = await changedLine(HIGHER);
    const { report } = await importFile(file, '2026-04-09');
    expect(report).toMatchObject({ revised: 1, stored: 0, rejected: [] });
    expect(await versions()).toEqual([
      { version: 2, value: 21.3, publishedOn: '2026-04-09', stands: true },
    ]);
  });

  test('of an older publication does not replace a newer one', async () => {
    const { report } = await importFile(await absenceFile('2023-24'), '2025-05-02');
    expect(report).toMatchObject({ revised: 0, stored: 0, older: 0 });
    expect(await versions()).toMatchObject([{ version: 2, stands: true }]);
  });

  test('that nobody had is kept as one that stood, once', async () => {
    const file = (await changedLine(HIGHER)).replaceAll('21.3', '21.1');
    const { report } = await importFile(file, '2025-12-01');
    expect(report).toMatchObject({ revised: 0, stored: 0, older: 1 });
    const twice = await importFile(`${file}\n`, '2025-12-01');
    expect(twice.report).toMatchObject({ revised: 0, stored: 0, older: 0 });
    expect(await versions()).toEqual([
      { version: 2, value: 21.3, publishedOn: '2026-04-09', stands: true },
      { version: 3, value: 21.1, publishedOn: '2025-12-01', stands: false },
    ]);
  });
});

describe('a file with something wrong in it is refused whole', () => {
  async function refusal(content: string, publishedOn = '2026-04-09'): Promise<string> {
    const before = await observations();
    const { status, report } = await importFile(content, publishedOn);
    expect(status).toBe('refused');
    expect(await observations()).toBe(before);
    return JSON.stringify([report.rejected, report.refusedBecause, report.notes]);
  }
  const body = () => absenceFile('2024-25');

  test('an empty one', () => {
    const input = { fileName: 'a.csv', content: new Uint8Array(), publishedOn: '2026-04-08' };
    expect(ReceiveImport.safeParse(input).error?.issues[0]?.message).toBe('The file is empty');
  });

  test('published on a day ahead', async () => {
    await expect(importFile(await body(), '2026-04-10')).rejects.toMatchObject({ code: 'INVALID' });
  });

  test('one published before a period in it was over', async () => {
    expect(await refusal(await body(), '2025-03-31')).toMatch(
      /2024\/25 ends on 2025-\d\d-\d\d, after the day of publication given, 2025-03-31/,
    );
  });

  test('one that is no table', async () => {
    expect(await refusal('\u0000\u0001PNG\r\n not a table at all')).toMatch(/\S/);
  });

  test('one with a renamed column', async () => {
    expect(await refusal((await body()).replace('time_period', 'period_of_time'))).toMatch(
      /time_period/,
    );
  });

  test('one that gives a period twice with other figures', async () => {
    const doubled = await changedLine((line) => `${line}\n${HIGHER(line)}`);
    expect(await refusal(doubled)).toMatch(/twice|contradict|differ/i);
  });

  test('one with more counted than there are', async () => {
    const above = await changedLine((line) => line.replace(/,27,19\.9/, ',137,19.9'));
    expect(await refusal(above)).toMatch(/numerator 137 is above its denominator 136/);
  });

  test('one with 0 to divide by', async () => {
    const zero = await changedLine((line) => line.replace('Total,136,', 'Total,0,'));
    expect(await refusal(zero)).toMatch(/denominator is 0/);
  });

  test('one with a period that lies ahead', async () => {
    expect(await refusal((await body()).replaceAll('202425', '202728'))).toMatch(/still to come/);
  });
});
