import type { Role } from '@heed/domain/vocabulary';
import { answerQuestion } from '@heed/services/scorecard/chasing/answer-question';
import { chaseReturns } from '@heed/services/scorecard/chasing/chase-returns';
import { ensureSweeps } from '@heed/services/scorecard/chasing/ensure-sweeps';
import { listQuestions } from '@heed/services/scorecard/chasing/list-questions';
import { setTarget } from '@heed/services/scorecard/catalogue/set-target';
import { enterFigures } from '@heed/services/scorecard/entry/enter-figures';
import { listScorecard } from '@heed/services/scorecard/list-scorecard';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { owedOf } from '../../support/mail-effects.ts';
import {
  importPublication,
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

const DAY_MS = 86_400_000;
let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
  await partnership.drain();
  await importPublication(partnership, 'to-2022-23');
});
afterAll(() => partnership.close());

/** Carries out the look at returns that is owed, so many days after the story begins. */
async function look(daysOn: number): Promise<void> {
  for (const eventId of await owedOf(partnership, 'returns.due')) {
    await chaseReturns({
      db: partnership.db,
      partnershipId: partnership.id,
      eventId,
      now: new Date(Date.now() + daysOn * DAY_MS),
      publicUrl: 'https://heed.example',
    });
  }
}

const questions = (role: Role = 'executive') => listQuestions(partnership.as(role));
const of = async (code: string) => (await questions()).filter((one) => one.code === code);
const letters = () =>
  partnership.inside((tx) =>
    tx.notification.findMany({ where: { subjectKey: { startsWith: 'returns:' } } }),
  );

async function enterQuarter(period: string): Promise<void> {
  await enterFigures(partnership.as('analyst'), {
    collection: 'hosp-quarterly',
    period,
    reason: '',
    cells: [
      {
        code: 'KNF-01',
        value: '9',
        numerator: '',
        denominator: '',
        missing: '',
        comment: '',
        seen: 0,
      },
    ],
  });
}

describe('the daily look at returns', () => {
  test('asks of what is late or never came, and writes to nobody of what was late before', async () => {
    await enterQuarter('202526Q4');
    await look(0);
    expect(await of('CPP-01')).toMatchObject([
      { kind: 'late', status: 'open', period: '2024', dueOn: '2024-11-30', chasedAt: null },
    ]);
    expect(await of('RM-01')).toMatchObject([{ kind: 'no_data', status: 'open' }]);
    expect(await of('KNF-01')).toEqual([]);
    expect(await letters()).toEqual([]);
  });

  test('agrees with what the scorecard says of each measure', async () => {
    const rows = await listScorecard(partnership.as('executive'));
    const stateOf = (code: string) => rows.find((row) => row.code === code)?.expected.state;
    expect(['CPP-01', 'RM-01', 'KNF-01'].map(stateOf)).toEqual(['late', 'no_data', 'up_to_date']);
  });

  test('owes the next day, once', async () => {
    expect(await owedOf(partnership, 'returns.due')).toHaveLength(1);
    await ensureSweeps(partnership.db, new Date());
    expect(await owedOf(partnership, 'returns.due')).toHaveLength(1);
  });

  test('asks nothing twice', async () => {
    const before = await questions();
    await look(1);
    expect(await questions()).toHaveLength(before.length);
  });

  test('writes once to the owner of what is newly late, or to the analysts for them', async () => {
    // Quarter 1 ends on 30 June and is due on 31 August: 150 days on it is late.
    await look(150);
    const [question] = await of('KNF-01');
    expect(question).toMatchObject({ kind: 'late', dueOn: '2026-08-31' });
    expect(question?.chasedAt).not.toBeNull();
    const hospital = (await letters()).filter(({ text }) => text.includes('injury by knife'));
    expect(hospital.map(({ personId }) => personId)).toEqual([partnership.personId('analyst')]);
    expect(hospital[0]?.subject).toMatch(/1 figure is late/);
    expect(hospital[0]?.text).toContain('https://heed.example/scorecard/data-quality');
    const before = (await letters()).length;
    await look(151);
    await look(152);
    expect(await letters()).toHaveLength(before);
  });

  test('does nothing more when the same job arrives again', async () => {
    const [eventId = ''] = await owedOf(partnership, 'returns.due');
    const job = {
      db: partnership.db,
      partnershipId: partnership.id,
      eventId,
      now: new Date(Date.now() + 153 * DAY_MS),
      publicUrl: 'https://heed.example',
    };
    await Promise.all([chaseReturns(job), chaseReturns(job)]);
    expect(await owedOf(partnership, 'returns.due')).toHaveLength(1);
  });

  test('brings a target of the day into force', async () => {
    const inThreeDays = new Date(Date.parse('2026-04-09') + 3 * DAY_MS).toISOString().slice(0, 10);
    await setTarget(partnership.as('analyst'), {
      code: 'MSH-03',
      value: 19,
      fromDate: inThreeDays,
      reason: 'As neighbours do',
    });
    const target = () =>
      partnership.inside(
        async (tx) => (await tx.indicator.findFirstOrThrow({ where: { code: 'MSH-03' } })).target,
      );
    expect(await target()).toBeNull();
    await look(154);
    expect(await target()).toBe(19);
  });
});

describe('a question', () => {
  test('is answered by its owner or an analyst, and stays until the figure is there', async () => {
    const [late] = await of('ABS-UNA');
    const [other] = await of('RM-01');
    if (!late || !other) throw new Error('there are no questions to answer');
    const answer = 'The return was lost in a move of systems; expected in May';
    await answerQuestion(partnership.as('action_owner'), { id: late.id, answer });
    expect(await of('ABS-UNA')).toMatchObject([
      { status: 'answered', answer, answeredBy: 'Toni Vale' },
    ]);
    await expect(
      answerQuestion(partnership.as('action_owner'), { id: other.id, answer }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(
      answerQuestion(partnership.as('analyst'), { id: other.id, answer: 'Ring 07700 900123' }),
    ).rejects.toMatchObject({ field: 'answer' });
  });

  test('closes by itself when the figure is there, and takes no more answers', async () => {
    await importPublication(partnership, '2023-24');
    await importPublication(partnership, '2024-25');
    await look(0);
    const [closed] = await of('ABS-UNA');
    expect(closed).toMatchObject({ status: 'closed' });
    await expect(
      answerQuestion(partnership.as('analyst'), { id: closed?.id ?? '', answer: 'Too late' }),
    ).rejects.toMatchObject({ code: 'RULE' });
  });

  test('of a sudden rise in what is unknown is settled by its answer', async () => {
    await partnership.inside(async (tx) => {
      const unknown = await tx.indicator.create({
        data: {
          partnershipId: partnership.id,
          code: 'NEET-UN',
          name: '16 to 17 year olds whose activity is not known',
          definition: 'Share of 16 and 17 year olds whose activity nobody knows.',
          unit: '%',
          decimals: 1,
          better: 'lower',
          frequency: 'annual',
          ownerCode: 'EDU',
          sources: [],
          position: 999,
        },
      });
      const values = [4.1, 4.2, 3.2, 2.7, 6.6, 4.7, 8.3, 19.1];
      await tx.observation.createMany({
        data: values.map((value, index) => ({
          partnershipId: partnership.id,
          indicatorId: unknown.id,
          areaCode: 'E08000027',
          period: String(2018 + index),
          periodLabel: String(2018 + index),
          periodStart: new Date(`${2017 + index}-04-01`),
          periodEnd: new Date(`${2018 + index}-03-31`),
          version: 1,
          value,
          raw: String(value),
          publishedOn: new Date('2026-01-01'),
        })),
      });
    });
    await look(0);
    const [asked] = await of('NEET-UN');
    expect(asked).toMatchObject({
      kind: 'unknown',
      status: 'open',
      period: '2025',
      owner: expect.any(String) as string,
    });
    await answerQuestion(partnership.as('action_owner'), {
      id: asked?.id ?? '',
      answer: 'Tracking stopped when the team was moved',
    });
    expect(await of('NEET-UN')).toMatchObject([{ status: 'closed' }]);
    await look(1);
    expect(await of('NEET-UN')).toHaveLength(1);
  });
});
