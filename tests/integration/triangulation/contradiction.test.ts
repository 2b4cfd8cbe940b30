import { addMonths } from '@heed/domain/calendar/civil-date';
import { recordLearning } from '@heed/services/evidence/record-learning';
import { reconcileTheme } from '@heed/services/triage/reconcile-theme';
import { evaluateTheme } from '@heed/services/triangulation/evaluate-theme';
import { showTheme } from '@heed/services/triangulation/show-theme';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { learning } from '../../support/learning.ts';
import {
  openTestPartnership,
  STORY_DAY,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

const DAY = 86_400_000;
let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
  await partnership.drain();
});
afterAll(() => partnership.close());

const read = (code: string) => showTheme(partnership.as('executive'), { code });

/** Weighs a theme family so many days from now, as its worker would. */
async function weighIn(days: number, themeCode: string): Promise<void> {
  const { id } = await partnership.inside((tx) =>
    tx.outboxEvent.create({
      data: {
        partnershipId: partnership.id,
        type: 'theme.touched',
        version: 1,
        payload: { themeCode },
      },
    }),
  );
  const now = new Date(Date.now() + days * DAY);
  await evaluateTheme({ db: partnership.db, partnershipId: partnership.id, eventId: id, now });
}

describe('inspection praises and people object', () => {
  const THEME = 'OUT.HOM';
  const point = { themeCodes: [THEME], severity: 4 };

  test('is contested, with one task to reconcile it in ten working days', async () => {
    await recordLearning(
      partnership.as('reviewer'),
      learning({
        kind: 'inspection_finding',
        reliability: 'A',
        credibility: 1,
        point: { ...point, polarity: 'assurance', text: 'Families are housed quickly and well.' },
      }),
    );
    await recordLearning(
      partnership.as('reviewer'),
      learning({ kind: 'peoples_voice', leadAgency: 'HOU', point }),
    );
    await partnership.drain();
    await weighIn(0, THEME);
    const { evaluation, reconcile } = await read(THEME);
    expect(evaluation?.answer).toMatchObject({ state: 'CONTESTED', level: 2 });
    expect(reconcile).toMatchObject({ status: 'open', dueOn: '2026-04-23', overdue: false });
    const tasks = await partnership.inside((tx) => tx.reconcileTask.count());
    expect(tasks).toBe(1);
  });

  test('what was found is kept beside the state, which stays', async () => {
    const input = { themeCode: THEME, finding: 'They speak of two different hostels.' };
    await reconcileTheme(partnership.as('analyst'), input);
    await expect(reconcileTheme(partnership.as('analyst'), input)).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    const { evaluation, reconcile } = await read(THEME);
    expect(evaluation?.answer.state).toBe('CONTESTED');
    expect(reconcile).toMatchObject({ status: 'reconciled', finding: input.finding });
  });

  test('a task that is open settles once the sources no longer contradict', async () => {
    await weighIn(0, THEME);
    expect((await read(THEME)).reconcile?.status).toBe('open');
    await partnership.inside((tx) =>
      tx.evidenceItem.updateMany({
        where: { stream: 'S3', themes: { some: { themeCode: THEME } } },
        data: { endedOn: new Date('2026-01-01'), endedReason: 'superseded' },
      }),
    );
    await weighIn(0, THEME);
    expect((await read(THEME)).reconcile?.status).toBe('settled');
  });
});

describe('the voice of people that was due twice and did not come', () => {
  const THEME = 'NEG.SELF';

  test('is a blind spot with an alert of its own, a day later; no evidence is not “no concern”', async () => {
    await partnership.inside((tx) =>
      tx.expectation.create({
        data: {
          partnershipId: partnership.id,
          themeCode: THEME,
          stream: 'S7',
          firstDue: new Date(addMonths(STORY_DAY, -7)),
          everyMonths: 3,
        },
      }),
    );
    await weighIn(0, 'NEG');
    const first = await read(THEME);
    expect(first.evaluation?.answer).toMatchObject({ state: 'QUIET', level: 2, blind: ['S7'] });
    expect(first.alerts).toEqual([]);
    await weighIn(1.1, 'NEG');
    const { alerts, evaluation } = await read(THEME);
    expect(alerts).toMatchObject([{ level: 2, rule: 'tri-1' }]);
    expect(evaluation?.answer.reasons[0]).toEqual({
      code: 'blind_priority',
      level: 2,
      of: ['S7'],
    });
    expect(evaluation?.sentence).toMatch(/people.s voice has been silent too long/i);
  });
});
