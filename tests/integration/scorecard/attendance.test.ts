import { readFile } from 'node:fs/promises';

import { answerQuestion } from '@heed/services/scorecard/chasing/answer-question';
import { chaseReturns } from '@heed/services/scorecard/chasing/chase-returns';
import { listQuestions } from '@heed/services/scorecard/chasing/list-questions';
import { showMeasure } from '@heed/services/scorecard/show-measure';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { owedOf } from '../../support/mail-effects.ts';
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
            coverage: Number(cell?.('num_schools')),
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

  test('asks once about the jump from 13 schools to 15, and shows no figure for it', async () => {
    const { figures } = await measure();
    expect(figures.find(({ period }) => period === '2023-04-06')?.value).toBeNull();
    for (const eventId of [
      ...(await owedOf(partnership, 'returns.due')),
      ...(await owedOf(partnership, 'returns.due')),
    ]) {
      const job = { db: partnership.db, partnershipId: partnership.id, eventId, now: new Date() };
      await chaseReturns({ ...job, publicUrl: 'https://heed.example' });
    }
    const asked = (await listQuestions(partnership.as('executive'))).filter(
      ({ kind }) => kind === 'coverage',
    );
    expect(asked).toMatchObject([{ code: CODE, period: '2023-04-06', status: 'open' }]);
    const answer = { id: asked[0]?.id ?? '', answer: 'Two more schools send their registers.' };
    await answerQuestion(partnership.as('analyst'), answer);
    const after = await listQuestions(partnership.as('executive'));
    expect(after.find(({ id }) => id === answer.id)?.status).toBe('closed');
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
