import { decideBaseline } from '@heed/services/scorecard/baseline/decide-baseline';
import { showBaseline } from '@heed/services/scorecard/baseline/show-baseline';
import { withdrawBaseline } from '@heed/services/scorecard/baseline/withdraw-baseline';
import { PanelMembers } from '@heed/services/scorecard/panel/judge-panel';
import { showMeasure } from '@heed/services/scorecard/show-measure';
import { expectedFalseAlerts } from '@heed/trends/multiplicity/false-alert-budget';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  importPublication,
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

const REPEAT_PLANS = 'CPP-01';
let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
  for (const folder of ['to-2022-23', '2023-24', '2024-25']) {
    await importPublication(partnership, folder);
  }
});

afterAll(() => partnership.close());

const page = () => showBaseline(partnership.as('executive'), { code: REPEAT_PLANS });
const evaluations = (code = REPEAT_PLANS) =>
  partnership.inside((tx) =>
    tx.indicatorEvaluation.findMany({
      where: { indicator: { code } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    }),
  );
const newest = async () => (await evaluations()).at(-1);

async function decide(input: {
  kind: 'rebase' | 'lock' | 'exclude';
  firstPeriod: string;
  lastPeriod?: string;
}) {
  const { id } = await decideBaseline(partnership.as('analyst'), {
    code: REPEAT_PLANS,
    reason: 'Recording of plans changed with the new case system.',
    lastPeriod: null,
    ...input,
  });
  await partnership.drain();
  return id;
}

async function takeBack(id: string) {
  await withdrawBaseline(partnership.as('analyst'), { id, reason: 'Decided too early.' });
  await partnership.drain();
}

/** Whether any figure of repeat plans after 2019 stands out. */
async function fires() {
  const { figures } = await showMeasure(partnership.as('executive'), { code: REPEAT_PLANS });
  return figures.slice(7).some(({ signals }) => signals.length > 0);
}

test('the panel of the real series tells of no more than its budget of false alerts', async () => {
  const { runs, confirmed } = await partnership.inside(async (tx) => ({
    runs: await tx.panelRun.findMany({ orderBy: { judgedAt: 'asc' } }),
    confirmed: await tx.alertTransition.count({ where: { kind: 'confirmed' } }),
  }));
  const members = PanelMembers.parse(runs.at(-1)?.members).map(({ code }) => code);
  expect(members).toEqual(expect.arrayContaining([REPEAT_PLANS, 'MSH-03']));
  expect(confirmed).toBeLessThanOrEqual(expectedFalseAlerts({ runs: runs.length }));
});

describe('repeat plans', () => {
  test('fire with the years to 2019 locked at plan start, and are silent with rolling limits', async () => {
    expect((await page()).plan).toEqual({ baselineFirst: '2013', baselineLast: '2019' });
    expect(await fires()).toBe(true);
    const id = await decide({ kind: 'lock', firstPeriod: '2013', lastPeriod: '2025' });
    expect(await fires()).toBe(false);
    await takeBack(id);
    expect(await fires()).toBe(true);
  });

  test('keep in the ledger who decided what and why, with the limits before and after', async () => {
    const id = await decide({ kind: 'rebase', firstPeriod: '2020' });
    const [entry] = (await page()).ledger;
    expect(entry).toMatchObject({ id, kind: 'rebase', firstPeriod: '2020', withdrawn: null });
    expect(entry?.by).toMatch(/\S/);
    expect(entry?.evidence.before.mean).toBeCloseTo(15.9, 0);
    expect(entry?.evidence.after.mean).toBeCloseTo(25.7, 0);
    await takeBack(id);
    expect((await page()).ledger[0]?.withdrawn).toMatchObject({ reason: 'Decided too early.' });
  });

  test('are judged again with each decision, and as before once it is withdrawn', async () => {
    const before = await newest();
    const id = await decide({ kind: 'exclude', firstPeriod: '2023' });
    const without = await newest();
    expect(without?.receipt).not.toBe(before?.receipt);
    await takeBack(id);
    const after = await newest();
    expect(after?.receipt).toBe(before?.receipt);
    expect(after?.id).not.toBe(before?.id);
  });

  test('show the left-out figure on the chart, and count it in no limit', async () => {
    const { segments } = { segments: (await newest())?.answer };
    const id = await decide({ kind: 'exclude', firstPeriod: '2019' });
    const { chart, figures } = await showMeasure(partnership.as('executive'), {
      code: REPEAT_PLANS,
    });
    expect(chart.rows.find(({ period }) => /2019/.test(period))?.note).toContain('Left out');
    expect(figures.find(({ period }) => /2019/.test(period))?.signals).toEqual([]);
    expect((await newest())?.answer).not.toEqual(segments);
    await takeBack(id);
  });
});

describe('what is refused', () => {
  test.each([
    ['a period without a figure', { kind: 'exclude', firstPeriod: '1999' }, 'INVALID'],
    ['new limits at the first figure', { kind: 'rebase', firstPeriod: '2013' }, 'INVALID'],
    ['a lock on too few', { kind: 'lock', firstPeriod: '2013', lastPeriod: '2015' }, 'INVALID'],
    [
      'an end before the start',
      { kind: 'lock', firstPeriod: '2019', lastPeriod: '2013' },
      'INVALID',
    ],
  ] as const)('%s', async (_, input, code) => {
    await expect(decide(input)).rejects.toMatchObject({ code });
  });

  test('the same decision twice, and withdrawing it twice', async () => {
    const id = await decide({ kind: 'rebase', firstPeriod: '2021' });
    await expect(decide({ kind: 'rebase', firstPeriod: '2021' })).rejects.toMatchObject({
      code: 'CONFLICT',
    });
    await takeBack(id);
    await expect(takeBack(id)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  test('an identifier in the reason', async () => {
    const input = { code: REPEAT_PLANS, kind: 'rebase', firstPeriod: '2021' } as const;
    const reason = 'Ask for NHS number 943 476 5919.';
    await expect(
      decideBaseline(partnership.as('analyst'), { ...input, lastPeriod: null, reason }),
    ).rejects.toMatchObject({ code: 'RULE' });
  });
});

test('each evaluation keeps the chart chosen for it, with the reason in words', async () => {
  const last = await newest();
  expect(last?.choice).toMatchObject({ chart: 'pp', status: 'established' });
  const { choice } = await showMeasure(partnership.as('executive'), { code: REPEAT_PLANS });
  expect(choice.reasons[0]).toMatch(/^p′ chart: a share of groups of different size/);
  const trial = (await evaluations('ABS-PA50')).at(-1);
  expect(trial?.choice).toMatchObject({ status: 'trial', mayAlert: false });
  expect(trial?.pValue).toBeNull();
});
