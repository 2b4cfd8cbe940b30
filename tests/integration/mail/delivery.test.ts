import { loadEvidence } from '@heed/services/demo/load-evidence';
import type { Mailer } from '@heed/mail/transport';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { raise } from '../../support/alerts.ts';
import { openMailbox, type Mailbox } from '../../support/mailbox.ts';
import {
  deliver,
  deliverOwed,
  openMailer,
  owedOf,
  writeMessages,
} from '../../support/mail-effects.ts';
import {
  openTestPartnership,
  readDemoEvidence,
  type TestPartnershipWithDatabase,
} from '../../support/partnership.ts';

let partnership: TestPartnershipWithDatabase;
let mailbox: Mailbox;
let mailer: Mailer;

beforeAll(async () => {
  partnership = await openTestPartnership();
  mailbox = await openMailbox();
  mailer = openMailer(mailbox.url);
});

afterEach(() => {
  mailbox.behave({ kind: 'accept' });
  mailbox.received.length = 0;
});

afterAll(async () => {
  await mailer.close();
  await mailbox.close();
  await partnership.close();
});

/** Raises an alert of a key of its own and gives the ids of its messages to send, one a recipient. */
async function announce(dedupeKey: string, level = 2): Promise<string[]> {
  const before = new Set(await owedOf(partnership, 'notification.written'));
  await raise(partnership, { dedupeKey, level });
  await writeMessages(partnership);
  return (await owedOf(partnership, 'notification.written')).filter((id) => !before.has(id));
}

function notificationOf(eventId: string) {
  return partnership.inside(async (tx) => {
    const { payload } = await tx.outboxEvent.findUniqueOrThrow({ where: { id: eventId } });
    const { notificationId } = payload as { notificationId: string };
    const notification = await tx.notification.findUniqueOrThrow({ where: { id: notificationId } });
    const attempts = await tx.deliveryAttempt.findMany({
      where: { notificationId },
      orderBy: { startedAt: 'asc' },
    });
    return { ...notification, outcomes: attempts.map(({ outcome }) => outcome) };
  });
}

const EVERYONE_AT_LEVEL_3 = ['analyst@example.org', 'chair@example.org', 'executive@example.org'];

describe('an announced alert', () => {
  test('is one message a recipient, addressed to that person alone, and sent once', async () => {
    const events = await announce('theme:NEG.CHD', 3);
    await deliverOwed(partnership, mailer);
    const letters = await mailbox.waitFor(3);
    expect(letters.map(({ to }) => to).toSorted()).toEqual(EVERYONE_AT_LEVEL_3.map((to) => [to]));
    for (const { to, parsed } of letters) {
      const shown = [parsed.to].flat().map((one) => one?.text);
      expect(shown).toEqual(to);
      expect([parsed.cc, parsed.bcc]).toEqual([undefined, undefined]);
    }
    for (const event of events) {
      expect(await notificationOf(event)).toMatchObject({ state: 'sent', outcomes: ['accepted'] });
      await deliver(partnership, mailer, event);
    }
    await writeMessages(partnership);
    await deliverOwed(partnership, mailer);
    expect(mailbox.received).toHaveLength(3);
  });

  test('has the Message-ID of its notification, whoever sends it and however often', async () => {
    const [event = ''] = await announce('theme:OUT.DA');
    const { id } = await notificationOf(event);
    await deliver(partnership, mailer, event);
    const [letter] = await mailbox.waitFor(1);
    expect(letter?.parsed.messageId).toContain(id);
  });

  test('says reference, theme and link, and no word of a case', async () => {
    const evidence = await readDemoEvidence('form');
    await loadEvidence(partnership.as('reviewer'), evidence);
    await partnership.drain();
    await writeMessages(partnership);
    await deliverOwed(partnership, mailer);
    const letters = await mailbox.waitFor(1);
    const texts = evidence.findings.flatMap(({ points, title }) => [
      title,
      ...points.map(({ text }) => text),
    ]);
    for (const { parsed } of letters) {
      const said = `${parsed.subject} ${parsed.text} ${parsed.html || ''}`;
      expect(said).toMatch(/AL-2026-\d+/);
      expect(said).toContain('https://heed.example/signals/AL-2026-');
      expect(texts.filter((text) => said.includes(text))).toEqual([]);
    }
  });
});

describe('when the mail server', () => {
  test('says not now (451), the message is deferred and sent at the next attempt', async () => {
    const [event = ''] = await announce('theme:OUT.SUB');
    mailbox.behave({ kind: 'refuse_message', code: 451 });
    await deliver(partnership, mailer, event);
    expect(await notificationOf(event)).toMatchObject({ state: 'deferred', sentAt: null });
    mailbox.behave({ kind: 'accept' });
    await deliver(partnership, mailer, event);
    expect(await notificationOf(event)).toMatchObject({
      state: 'sent',
      outcomes: ['refused', 'accepted'],
    });
    expect(mailbox.received).toHaveLength(1);
  });

  test('knows no such address (550), the message is rejected and not tried again', async () => {
    const [event = ''] = await announce('theme:OUT.HOM');
    mailbox.behave({ kind: 'refuse_recipient', code: 550 });
    await deliver(partnership, mailer, event);
    const rejected = await notificationOf(event);
    expect(rejected).toMatchObject({ state: 'rejected', outcomes: ['refused'] });
    expect(rejected.stateReason).toContain('550');
    mailbox.behave({ kind: 'accept' });
    await deliver(partnership, mailer, event);
    expect(mailbox.received).toEqual([]);
  });

  test('breaks off after the body, it is unknown and sent again as the very same message', async () => {
    const [event = ''] = await announce('theme:OUT.MIS');
    mailbox.behave({ kind: 'drop_after_body' });
    await deliver(partnership, mailer, event);
    expect(await notificationOf(event)).toMatchObject({ state: 'unknown', outcomes: ['unknown'] });
    mailbox.behave({ kind: 'accept' });
    await deliver(partnership, mailer, event);
    expect(await notificationOf(event)).toMatchObject({ state: 'sent' });
    const [first, second] = await mailbox.waitFor(2);
    expect(second?.parsed.messageId).toBe(first?.parsed.messageId);
    expect(second?.raw.equals(first?.raw ?? Buffer.alloc(0))).toBe(true);
  });

  test('breaks off before the body, nothing was sent and it is tried again', async () => {
    const [event = ''] = await announce('theme:EXP.CUCK');
    mailbox.behave({ kind: 'drop_before_body' });
    await deliver(partnership, mailer, event);
    expect(await notificationOf(event)).toMatchObject({
      state: 'deferred',
      outcomes: ['not_sent'],
    });
    mailbox.behave({ kind: 'accept' });
    await deliver(partnership, mailer, event);
    expect(mailbox.received).toHaveLength(1);
  });
});

describe('someone', () => {
  test('whom two workers serve at once gets one message', async () => {
    const [event = ''] = await announce('theme:EXP.MSL');
    await Promise.all([deliver(partnership, mailer, event), deliver(partnership, mailer, event)]);
    expect(mailbox.received).toHaveLength(1);
    expect((await notificationOf(event)).outcomes).toEqual(['accepted']);
  });

  test('who moved to another address is written to there', async () => {
    const events = await announce('theme:EXP.KNIFE');
    const personId = partnership.personId('analyst');
    await partnership.inside((tx) =>
      tx.person.update({ where: { id: personId }, data: { email: 'moved@example.org' } }),
    );
    for (const event of events) await deliver(partnership, mailer, event);
    const to = mailbox.received.flatMap((letter) => letter.to).toSorted();
    expect(to).toEqual(['chair@example.org', 'moved@example.org']);
  });

  test('who has left between is not written to', async () => {
    const events = await announce('theme:EXP.SYV');
    const personId = partnership.personId('analyst');
    await partnership.inside((tx) =>
      tx.person.update({ where: { id: personId }, data: { deactivatedAt: new Date() } }),
    );
    for (const event of events) await deliver(partnership, mailer, event);
    expect(mailbox.received.flatMap((letter) => letter.to)).toEqual(['chair@example.org']);
    const states = await Promise.all(events.map(notificationOf));
    expect(states.find((one) => one.personId === personId)).toMatchObject({
      state: 'suppressed',
      stateReason: 'no longer a member',
      outcomes: [],
    });
  });
});
