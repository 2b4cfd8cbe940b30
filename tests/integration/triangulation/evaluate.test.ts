import type { ThemeAnswer } from '@heed/domain/triangulation/answer';
import { triangulate } from '@heed/domain/triangulation/triangulate';
import { loadEvidence } from '@heed/services/demo/load-evidence';
import { recordLearning } from '@heed/services/evidence/record-learning';
import { reportThreat } from '@heed/services/evidence/report-threat';
import { evaluateTheme } from '@heed/services/triangulation/evaluate-theme';
import { loadInputs } from '@heed/services/triangulation/load-inputs';
import { loadTriangulationPack } from '@heed/services/triangulation/load-pack';
import { showTheme } from '@heed/services/triangulation/show-theme';
import { themeFamily } from '@heed/services/triangulation/theme-family';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { raise } from '../../support/alerts.ts';
import { learning, threat } from '../../support/learning.ts';
import { owedOf, writeMessages } from '../../support/mail-effects.ts';
import {
  importPublication,
  inStep,
  openTestPartnership,
  readDemoEvidence,
  STORY_DAY,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
  await partnership.drain();
});

afterAll(() => partnership.close());

const evaluationsOf = (themeCode: string) =>
  partnership.inside((tx) =>
    tx.themeEvaluation.findMany({ where: { themeCode }, orderBy: { createdAt: 'asc' } }),
  );

/** Ids of owed weighings of a family, made due now. */
function dueWeighings(themeCode: string): Promise<string[]> {
  return partnership.inside(async (tx) => {
    const rows = await tx.outboxEvent.findMany({
      where: {
        type: 'theme.touched',
        doneAt: null,
        payload: { equals: { themeCode } },
        // Not the one for tomorrow.
        nextAt: { lt: new Date(Date.now() + 60_000) },
      },
      select: { id: true },
    });
    const ids = rows.map(({ id }) => id);
    await tx.outboxEvent.updateMany({
      where: { id: { in: ids } },
      data: { nextAt: new Date(Date.now() - 1_000) },
    });
    return ids;
  });
}

const weigh = (eventId: string) =>
  evaluateTheme({ db: partnership.db, partnershipId: partnership.id, eventId, now: new Date() });

describe('the story of the demonstration', () => {
  beforeAll(async () => {
    for (const folder of ['to-2022-23', '2023-24', '2024-25']) {
      await importPublication(partnership, folder);
    }
    await loadEvidence(partnership.as('reviewer'), await readDemoEvidence('start'));
    await partnership.drain();
  });

  test('has nothing emerging from what was known at the start', async () => {
    const before = await showTheme(partnership.as('executive'), { code: 'OUT.CME' });
    expect(before.evaluation?.answer.state).not.toBe('EMERGING');
  });

  test('has children out of school emerge outside the plan, with the praise shown', async () => {
    await loadEvidence(partnership.as('reviewer'), await readDemoEvidence('form'));
    await partnership.drain();
    const brief = await showTheme(partnership.as('executive'), { code: 'OUT.CME' });
    expect(brief).toMatchObject({
      standing: 'outside',
      evaluation: { answer: { state: 'EMERGING' } },
    });
    const praise = brief.evidence.filter(({ polarity }) => polarity === 'assurance');
    expect(praise).toMatchObject([{ stream: 'S3', scope: 'local' }]);
    expect(brief.readings.map(({ code }) => code)).toContain('ABS-PA50');
  });

  test('is weighed the same when it is worked out again from what is stored', async () => {
    const latest = (await evaluationsOf('OUT.CME')).at(-1);
    if (!latest) throw new Error('nothing was weighed');
    const again = await inStep(partnership, async (step) => {
      const codes = await themeFamily(step, 'OUT.CME');
      const earlier = await step.tx.themeEvaluation.findMany({
        where: { themeCode: { in: codes }, createdAt: { lt: latest.createdAt } },
        distinct: ['themeCode'],
        orderBy: [{ themeCode: 'asc' }, { evaluatedAt: 'desc' }, { createdAt: 'desc' }],
      });
      return triangulate(
        {
          ...(await loadInputs(step, codes)),
          asOf: STORY_DAY,
          evaluatedAt: `${latest.evaluatedAt.toISOString().slice(0, 19)}Z`,
          previous: earlier.map(({ themeCode, answer }) => ({
            theme: themeCode,
            alert: (answer as unknown as ThemeAnswer).alert,
          })),
        },
        await loadTriangulationPack(step),
      );
    });
    const theme = again.themes.find((one) => one.theme === 'OUT.CME');
    expect(theme?.receipt).toBe(latest.receipt);
    expect(JSON.parse(JSON.stringify(theme))).toEqual(latest.answer);
  });
});

describe('the brief of a theme', () => {
  test('dates what is known by its month or its year alone no closer than that', async () => {
    const themeCode = 'EXP.CUCK';
    for (const observedOn of ['2025', '2026-03', '2026-04-02']) {
      await recordLearning(
        partnership.as('reviewer'),
        learning({ title: `Seen ${observedOn}`, observedOn, point: { themeCodes: [themeCode] } }),
      );
    }
    await reportThreat(
      partnership.as('reviewer'),
      threat({ title: 'Seen 2026-02', seenOn: '2026-02', themeCodes: [themeCode] }),
    );
    const { evidence } = await showTheme(partnership.as('executive'), { code: themeCode });
    const seen = evidence.filter(({ title }) => title.startsWith('Seen '));
    expect(seen.map(({ observedOn }) => observedOn)).toEqual([
      '2026-04-02',
      '2026-03',
      '2026-02',
      '2025',
    ]);
    for (const { title, observedOn } of seen) expect(title).toBe(`Seen ${observedOn}`);
  });
});

describe('a weighing', () => {
  test('is done once, however often its job comes and however many work it', async () => {
    await recordLearning(partnership.as('reviewer'), learning());
    const [eventId = ''] = await dueWeighings('NEG');
    const before = (await evaluationsOf('NEG.CHD')).length;
    await Promise.all([weigh(eventId), weigh(eventId), weigh(eventId)]);
    await weigh(eventId);
    expect(await evaluationsOf('NEG.CHD')).toHaveLength(before + 1);
  });

  test('covers all that came together', async () => {
    for (let count = 0; count < 5; count += 1) {
      await recordLearning(partnership.as('reviewer'), learning());
    }
    const due = await dueWeighings('NEG');
    expect(due).toHaveLength(5);
    const before = (await evaluationsOf('NEG.CHD')).length;
    await Promise.all(due.map(weigh));
    expect(await evaluationsOf('NEG.CHD')).toHaveLength(before + 1);
    expect(await dueWeighings('NEG')).toEqual([]);
  });

  test('leaves exactly one ahead, for when the answer may change by itself', async () => {
    const ahead = await partnership.inside((tx) =>
      tx.outboxEvent.count({
        where: { type: 'theme.touched', doneAt: null, payload: { equals: { themeCode: 'NEG' } } },
      }),
    );
    expect(ahead).toBe(1);
  });

  test('stores nothing and stays owed when it fails', async () => {
    await recordLearning(partnership.as('reviewer'), learning());
    const [eventId = ''] = await dueWeighings('NEG');
    const before = (await evaluationsOf('NEG.CHD')).length;
    await partnership.inside((tx) =>
      tx.outboxEvent.update({ where: { id: eventId }, data: { version: 2 } }),
    );
    await expect(weigh(eventId)).rejects.toMatchObject({ code: 'INVALID' });
    expect(await evaluationsOf('NEG.CHD')).toHaveLength(before);
    await partnership.inside((tx) =>
      tx.outboxEvent.update({ where: { id: eventId }, data: { version: 1 } }),
    );
    await weigh(eventId);
    expect(await evaluationsOf('NEG.CHD')).toHaveLength(before + 1);
  });
});

describe('someone unsafe now', () => {
  test('is an alert of level 3 at once, of which executives are told', async () => {
    await writeMessages(partnership);
    await recordLearning(
      partnership.as('reviewer'),
      learning({
        flag: 'immediate_safety',
        cohort: 'adult',
        observedOn: STORY_DAY,
        point: { themeCodes: ['EXP.CUCK'], severity: 5 },
      }),
    );
    await Promise.all((await dueWeighings('EXP')).map(weigh));
    const alert = await partnership.inside((tx) =>
      tx.alert.findFirst({ where: { dedupeKey: 'theme:EXP.CUCK', status: 'open' } }),
    );
    expect(alert).toMatchObject({ level: 3, revision: 1 });
    await writeMessages(partnership);
    const told = await partnership.inside((tx) =>
      tx.notification.findMany({ where: { alertId: alert?.id ?? null } }),
    );
    const roles = ['analyst', 'executive', 'subgroup_chair'] as const;
    expect(told.map(({ personId }) => personId).toSorted()).toEqual(
      roles.map((role) => partnership.personId(role)).toSorted(),
    );
    expect(await owedOf(partnership, 'alert.announced')).toEqual([]);
  });
});

describe('alerts that are raised together', () => {
  test('of one key are one alert, with contiguous steps', async () => {
    const refs = await Promise.all(
      Array.from({ length: 6 }, () => raise(partnership, { dedupeKey: 'theme:TF.SEND' })),
    );
    expect(new Set(refs).size).toBe(1);
    const steps = await partnership.inside((tx) =>
      tx.alertTransition.findMany({
        where: { alert: { ref: refs[0] ?? '' } },
        orderBy: { seq: 'asc' },
      }),
    );
    expect(steps.map(({ seq, fromStatus }) => [seq, fromStatus])).toEqual([
      [1, null],
      ...[2, 3, 4, 5, 6].map((seq) => [seq, 'open']),
    ]);
  });

  test('of different keys have references of their own', async () => {
    const keys = ['theme:TF.PFA', 'theme:TF.CLA', 'theme:OUT.DA', 'theme:OUT.SUB'];
    const refs = await Promise.all(keys.map((dedupeKey) => raise(partnership, { dedupeKey })));
    expect(new Set(refs).size).toBe(keys.length);
  });
});
