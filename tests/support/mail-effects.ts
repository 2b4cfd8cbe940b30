import { parseSender } from '@heed/workers/sender';
import { createMailer, type Mailer } from '@heed/mail/transport';
import type { EventType } from '@heed/domain/events';
import { announceAlert } from '@heed/services/alerts/announce-alert';
import { deliverNotification } from '@heed/services/notifications/deliver-notification';
import { announceReview } from '@heed/services/reviews/announce-review';

import type { TestPartnership } from './partnership.ts';

const PUBLIC_URL = 'https://heed.example';
const MAIL_FROM = 'Heed <heed@heed.example>';

/** A mailer that speaks to this server, with the sender of the tests. */
export function openMailer(smtpUrl: string): Mailer {
  return createMailer({ smtpUrl, from: parseSender(MAIL_FROM) });
}

/** Ids of what is owed of one type, oldest first. */
export function owedOf(partnership: TestPartnership, type: EventType): Promise<string[]> {
  return partnership.inside(async (tx) => {
    const rows = await tx.outboxEvent.findMany({
      where: { type, doneAt: null, parkedAt: null },
      orderBy: { createdAt: 'asc' },
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  });
}

/** Writes the messages of every alert and review that is to be announced, as the worker does. */
export async function writeMessages(partnership: TestPartnership): Promise<void> {
  const { db, id: partnershipId } = partnership;
  const tools = { db, partnershipId, now: new Date(), publicUrl: PUBLIC_URL };
  for (const eventId of await owedOf(partnership, 'alert.announced')) {
    await announceAlert({ ...tools, eventId });
  }
  for (const eventId of await owedOf(partnership, 'review.opened')) {
    await announceReview({ ...tools, eventId });
  }
}

/** Tries every message that is owed once, as the worker does. */
export async function deliverOwed(partnership: TestPartnership, mailer: Mailer): Promise<void> {
  for (const eventId of await owedOf(partnership, 'notification.written')) {
    await deliver(partnership, mailer, eventId);
  }
}

/** Carries out one delivery job. */
export function deliver(
  partnership: TestPartnership,
  mailer: Mailer,
  eventId: string,
): Promise<void> {
  return deliverNotification({
    db: partnership.db,
    partnershipId: partnership.id,
    eventId,
    now: new Date(),
    mailer,
    sender: parseSender(MAIL_FROM),
    clock: () => new Date(),
  });
}
