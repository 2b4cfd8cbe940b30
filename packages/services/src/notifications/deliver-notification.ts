import { randomUUID } from 'node:crypto';

import type { Database } from '@heed/db/client';
import { withPartnership } from '@heed/db/context';
import { markDone } from '@heed/db/outbox';
import type { Notification } from '@heed/db/generated/prisma/client';
import { parseAddress, type EmailAddress } from '@heed/mail/address';
import { composeMessage, type Sender } from '@heed/mail/message';
import type { SendOutcome } from '@heed/mail/outcome';
import type { Mailer } from '@heed/mail/transport';

import { lockOwed, type Owed } from '../effect.ts';
import { settle } from './settle-notification.ts';

/** How long one attempt may hold a message: longer than the mailer's own limit for all its steps. */
const LEASE_MILLISECONDS = 60_000;

type Delivery = Owed & { mailer: Mailer; sender: Sender; clock: () => Date };
type Claim = { notification: Notification; address: EmailAddress; token: string };

/**
 * Sends one message. It is claimed with a fencing token and the attempt written down before the server is spoken to;
 * `transmitting` is stored before the first byte of the body leaves, so that a failure after it is known to be
 * ambiguous. Someone who has left, or whose address is none, is not written to.
 */
export async function deliverNotification({
  mailer,
  sender,
  clock,
  ...owed
}: Delivery): Promise<void> {
  const claim = await claimNotification(owed);
  if (!claim) return;
  const { notification, address, token } = claim;
  const message = composeMessage({
    notificationId: notification.id,
    ...(notification.threadRootId && { threadRootId: notification.threadRootId }),
    from: sender,
    to: address,
    date: notification.date,
    rendered: {
      subject: notification.subject,
      text: notification.text,
      html: notification.html,
    },
  });
  const outcome: SendOutcome = await mailer.send(message, {
    onTransmitting: () => markTransmitting(owed.db, owed.partnershipId, notification.id, token),
  });
  await settle({ ...owed, now: clock() }, { notificationId: notification.id, token, outcome });
}

function claimNotification(owed: Owed): Promise<Claim | null> {
  const { db, partnershipId, eventId, now } = owed;
  return withPartnership(db, partnershipId, async (tx) => {
    const payload = await lockOwed(tx, eventId, 'notification.written');
    if (!payload) return null;
    const notification = await tx.notification.findUniqueOrThrow({
      where: { id: payload.notificationId },
    });
    // Another attempt holds it; should that one die, the outbox brings us back after its lease.
    if (notification.leaseUntil && notification.leaseUntil > now) return null;
    const person = await tx.person.findUniqueOrThrow({
      where: { id: notification.personId },
      include: { memberships: true },
    });
    const active =
      person.deactivatedAt === null &&
      person.memberships.some((one) => one.since <= now && (!one.until || one.until > now));
    const address = parseAddress(person.email);
    if (!active || !address) {
      await tx.notification.update({
        where: { id: notification.id },
        data: {
          state: 'suppressed',
          stateReason: active ? 'no usable address' : 'no longer a member',
        },
      });
      await markDone(tx, eventId, now);
      return null;
    }
    const token = randomUUID();
    await tx.notification.update({
      where: { id: notification.id },
      data: {
        state: 'claimed',
        token,
        leaseUntil: new Date(now.getTime() + LEASE_MILLISECONDS),
      },
    });
    await tx.deliveryAttempt.create({
      data: { partnershipId, notificationId: notification.id, token, address, startedAt: now },
    });
    return { notification, address, token };
  });
}

async function markTransmitting(
  db: Database,
  partnershipId: string,
  id: string,
  token: string,
): Promise<void> {
  const { count } = await withPartnership(db, partnershipId, (tx) =>
    tx.notification.updateMany({ where: { id, token }, data: { state: 'transmitting' } }),
  );
  // Someone else has taken it over: their attempt sends it.
  if (count === 0) throw new Error('the message was taken over by a later attempt');
}
