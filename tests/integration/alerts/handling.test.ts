import { verifyAudit } from '@heed/db/audit';
import { handleAlert } from '@heed/services/alerts/handle-alert';
import { showAlert } from '@heed/services/alerts/show-alert';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { raise } from '../../support/alerts.ts';
import { owedOf } from '../../support/mail-effects.ts';
import {
  openTestPartnership,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

let partnership: TestPartnershipWithDatabase;

beforeAll(async () => {
  partnership = await openTestPartnership();
});

afterAll(() => partnership.close());

const historyOf = async (ref: string) =>
  (await showAlert(partnership.as('analyst'), { ref })).history;

describe('an alert', () => {
  test('is acknowledged, assigned and closed, each step with its person and reason', async () => {
    const ref = await raise(partnership, { dedupeKey: 'theme:NEG.CHD' });
    await handleAlert(partnership.as('analyst'), { step: 'acknowledge', ref });
    const personId = partnership.personId('subgroup_chair');
    await handleAlert(partnership.as('analyst'), { step: 'assign', ref, personId });
    const reason = 'Taken into the neglect audit of May';
    await handleAlert(partnership.as('subgroup_chair'), { step: 'close', ref, reason });

    const alert = await showAlert(partnership.as('executive'), { ref });
    expect(alert).toMatchObject({ status: 'closed', steps: [], assignedTo: 'Chris Okoro' });
    expect(
      alert.history.map((one) => [one.seq, one.kind, one.toStatus, one.by, one.reason]),
    ).toEqual([
      [1, 'raised', 'open', 'Heed', null],
      [2, 'acknowledge', 'acknowledged', 'Amal Sadiq', null],
      [3, 'assign', 'assigned', 'Amal Sadiq', null],
      [4, 'close', 'closed', 'Chris Okoro', reason],
    ]);
  });

  test('goes from status to status without a gap, in rows as on the page', async () => {
    const rows = await partnership.inside((tx) =>
      tx.alertTransition.findMany({ orderBy: [{ alertId: 'asc' }, { seq: 'asc' }] }),
    );
    const broken = rows.filter((row, index) => {
      const before = rows[index - 1];
      const first = before?.alertId !== row.alertId;
      return first
        ? row.seq !== 1 || row.fromStatus !== null
        : row.seq !== (before?.seq ?? 0) + 1 || row.fromStatus !== before?.toStatus;
    });
    expect(rows.length).toBeGreaterThanOrEqual(4);
    expect(broken).toEqual([]);
  });

  test('that is acknowledged by two people at once is acknowledged by one; the other hears it', async () => {
    const ref = await raise(partnership, { dedupeKey: 'theme:OUT.DA' });
    const both = await Promise.allSettled([
      handleAlert(partnership.as('analyst'), { step: 'acknowledge', ref }),
      handleAlert(partnership.as('executive'), { step: 'acknowledge', ref }),
    ]);
    const refused = both.filter((one) => one.status === 'rejected');
    expect(refused).toMatchObject([{ reason: { code: 'CONFLICT' } }]);
    expect((await historyOf(ref)).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  test('that is closed while another assigns it ends closed, with both steps or one refused', async () => {
    const ref = await raise(partnership, { dedupeKey: 'theme:OUT.SUB' });
    const personId = partnership.personId('analyst');
    await Promise.allSettled([
      handleAlert(partnership.as('analyst'), { step: 'assign', ref, personId }),
      handleAlert(partnership.as('executive'), { step: 'close', ref, reason: 'Known' }),
    ]);
    const history = await historyOf(ref);
    expect(history.at(-1)?.toStatus).toBe('closed');
    expect(history.map(({ seq }) => seq)).toEqual(history.map((_, index) => index + 1));
  });

  test('keeps every step in the audit chain', async () => {
    const actions = await partnership.inside((tx) =>
      tx.auditEntry.findMany({ where: { objectKind: 'alert' }, distinct: ['action'] }),
    );
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining([
        'alert.raised',
        'alert.acknowledged',
        'alert.assigned',
        'alert.closed',
      ]),
    );
    expect((await partnership.inside(verifyAudit)).fault).toBeNull();
  });
});

describe('a closed alert', () => {
  test('is never opened again: the rule firing anew makes another of the same key', async () => {
    const dedupeKey = 'theme:EXP.CUCK';
    const first = await raise(partnership, { dedupeKey });
    await handleAlert(partnership.as('executive'), { step: 'close', ref: first, reason: 'Known' });
    const told = (await owedOf(partnership, 'alert.announced')).length;
    const second = await raise(partnership, { dedupeKey });
    expect(second).not.toBe(first);
    expect((await showAlert(partnership.as('analyst'), { ref: first })).status).toBe('closed');
    expect((await historyOf(second)).map(({ seq, kind }) => [seq, kind])).toEqual([[1, 'raised']]);
    expect(await owedOf(partnership, 'alert.announced')).toHaveLength(told + 1);
  });

  test.each(['acknowledge', 'close'] as const)('takes no further step: %s', async (step) => {
    const ref = await raise(partnership, { dedupeKey: `theme:TF.${step}` });
    await handleAlert(partnership.as('executive'), { step: 'close', ref, reason: 'Known' });
    const again = handleAlert(partnership.as('executive'), { step, ref, reason: 'Again' });
    await expect(again).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await historyOf(ref)).toHaveLength(2);
  });
});

describe('a step is refused', () => {
  test('on an alert that is not there', async () => {
    const step = handleAlert(partnership.as('analyst'), { step: 'acknowledge', ref: 'AL-1999-1' });
    await expect(step).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('that gives it to someone whose role cannot read it', async () => {
    const ref = await raise(partnership, { dedupeKey: 'theme:NEG.SELF' });
    const personId = partnership.personId('administrator');
    const { assignable } = await showAlert(partnership.as('analyst'), { ref });
    expect(assignable.map(({ id }) => id)).not.toContain(personId);
    const assigned = handleAlert(partnership.as('analyst'), { step: 'assign', ref, personId });
    await expect(assigned).rejects.toMatchObject({ code: 'INVALID', field: 'personId' });
  });

  test('that gives it to someone who has left', async () => {
    const ref = await raise(partnership, { dedupeKey: 'theme:NEG.ADO' });
    const personId = partnership.personId('scrutineer');
    await partnership.inside((tx) =>
      tx.person.update({ where: { id: personId }, data: { deactivatedAt: new Date() } }),
    );
    const assigned = handleAlert(partnership.as('analyst'), { step: 'assign', ref, personId });
    await expect(assigned).rejects.toMatchObject({ code: 'INVALID', field: 'personId' });
    expect(await historyOf(ref)).toHaveLength(1);
  });
});
