import { receiveImport } from '@heed/services/scorecard/receive-import';
import { answerReturn } from '@heed/services/scorecard/returns/answer-return';
import { listReturns } from '@heed/services/scorecard/returns/list-returns';
import { showMeasure } from '@heed/services/scorecard/show-measure';
import { loadInputs } from '@heed/services/triangulation/load-inputs';
import { loadTriangulationPack } from '@heed/services/triangulation/load-pack';
import { triangulate } from '@heed/domain/triangulation/triangulate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  importPublication,
  inStep,
  openTestPartnership,
  readPublication,
  STORY_DAY,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

/** Dudley's assessment factors, all 39 of them, and a measure made of one. */
const DOMESTIC_ABUSE = 'DAB-01';
let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
  await importFactors(2022);
});

afterAll(() => partnership.close());

/** The factors as they stood up to a year: what was known when its figures came out. */
async function importFactors(lastYear: number): Promise<void> {
  const files = await readPublication('to-2022-23');
  const factors = files.find(({ fileName }) => fileName.startsWith('c3'));
  const [header = '', ...rows] = new TextDecoder().decode(factors?.content).trim().split('\n');
  const known = rows.filter((row) => Number(row.slice(0, 4)) <= lastYear);
  await receiveImport(partnership.as('analyst'), {
    fileName: 'factors.csv',
    content: new TextEncoder().encode([header, ...known].join('\n')),
    publishedOn: '2024-11-19',
  });
  await partnership.drain();
}

const signals = () =>
  partnership.inside((tx) => tx.returnSignal.findMany({ orderBy: { period: 'asc' } }));

/** What triangulation makes of the themes of the measure. */
async function weigh() {
  return inStep(partnership, async (step) => {
    const themes = await step.tx.indicatorTheme.findMany({
      where: { indicator: { code: DOMESTIC_ABUSE } },
    });
    const inputs = await loadInputs(
      step,
      themes.map(({ themeCode }) => themeCode),
    );
    const pack = await loadTriangulationPack(step);
    return triangulate(
      { ...inputs, asOf: STORY_DAY, evaluatedAt: `${STORY_DAY}T12:00:00Z`, previous: [] },
      pack,
    );
  });
}

describe('the assessment factors of Dudley', () => {
  test('say in 2021 and 2022 that the source changed', async () => {
    expect((await signals()).map(({ period, changed }) => [period, changed])).toEqual([
      ['2018', false],
      ['2019', false],
      ['2020', false],
      ['2021', true],
      ['2022', true],
    ]);
    const [newest, before] = await listReturns(partnership.as('executive'));
    expect(newest).toMatchObject({ period: '2022', newest: true, answer: null });
    expect(newest?.sentence).toMatch(/^26 of 32 series rose by more than 25%/);
    expect(before?.sentence).toMatch(/^15 of 22 series rose by more than 25%/);
  });

  test('mute their readings in triangulation, as one question in place of many', async () => {
    const { dataSignals } = await weigh();
    expect(dataSignals).toEqual([
      expect.objectContaining({
        return: 'assessment-factors',
        periodEnd: '2022-03-31',
        series: 34,
        up: 26,
        flagged: true,
        muted: true,
      }),
    ]);
  });

  test('tell so on the page of each measure made of them', async () => {
    const { sourceChanges } = await showMeasure(partnership.as('executive'), {
      code: DOMESTIC_ABUSE,
    });
    expect(sourceChanges.map(({ period }) => period)).toEqual(['2022', '2021']);
  });

  test('are heard again once a person answers that the change is real', async () => {
    const [newest] = await listReturns(partnership.as('executive'));
    const input = { id: newest?.id ?? '', reason: 'Checked against the forms of that year.' };
    await answerReturn(partnership.as('analyst'), { ...input, verdict: 'real' });
    await partnership.drain();
    expect((await weigh()).dataSignals).toMatchObject([{ flagged: true, muted: false }]);
    await answerReturn(partnership.as('analyst'), { ...input, verdict: 'recording_change' });
    await partnership.drain();
    expect((await weigh()).dataSignals).toMatchObject([{ flagged: true, muted: true }]);
    expect((await listReturns(partnership.as('executive')))[0]?.answer).toMatchObject({
      verdict: 'recording_change',
      by: expect.stringMatching(/\S/),
    });
  });

  test('say nothing of the kind from 2023 to 2025, and keep what was answered', async () => {
    for (const folder of ['to-2022-23', '2023-24', '2024-25']) {
      await importPublication(partnership, folder);
    }
    const later = (await signals()).filter(({ period }) => period >= '2023');
    expect(later.map(({ period, changed }) => [period, changed])).toEqual([
      ['2023', false],
      ['2024', false],
      ['2025', false],
    ]);
    const [last] = await listReturns(partnership.as('executive'));
    expect(last).toMatchObject({ period: '2022', newest: false });
    expect(last?.answer?.verdict).toBe('recording_change');
  });

  test('keep each restated series as a version', async () => {
    const versions = await partnership.inside((tx) =>
      tx.returnFigure.groupBy({ by: ['version'], _count: true }),
    );
    expect(versions.find(({ version }) => version === 1)?._count).toBeGreaterThan(250);
  });
});
