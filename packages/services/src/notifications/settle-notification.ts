import { withPartnership } from '@heed/db/context';
import { markDone } from '@heed/db/outbox';
import type { SendOutcome } from '@heed/mail/outcome';

import { openStep } from '../action.ts';
import type { Owed } from '../effect.ts';

/** What an outcome means for the message. `retrySeconds` says when it is tried again; null ends it. */
function verdictOf(outcome: SendOutcome): {
  state: 'sent' | 'rejected' | 'deferred' | 'unknown';
  note: string;
  retrySeconds: number | null;
} {
  switch (outcome.kind) {
    case 'accepted':
      return { state: 'sent', note: outcome.response, retrySeconds: null };
    case 'refused':
      return outcome.permanent
        ? { state: 'rejected', note: outcome.response, retrySeconds: null }
        : { state: 'deferred', note: outcome.response, retrySeconds: 60 };
    case 'not_sent':
      return { state: 'deferred', note: outcome.reason, retrySeconds: 15 };
    case 'unknown':
      // It may have arrived. It is sent again, under the same Message-ID, rather than lost.
      return { state: 'unknown', note: outcome.reason, retrySeconds: 30 };
    default:
      return outcome satisfies never;
  }
}

type Settlement = { notificationId: string; token: string; outcome: SendOutcome };

/** Stores what became of one attempt. An attempt that was taken over by a later one settles nothing but its own row. */
export function settle(
  { db, partnershipId, eventId, now }: Owed,
  { notificationId, token, outcome }: Settlement,
): Promise<void> {
  const { state, note, retrySeconds } = verdictOf(outcome);
  return withPartnership(db, partnershipId, async (tx) => {
    const own = await openStep(tx, { partnershipId, actorId: null, now });
    await tx.deliveryAttempt.updateMany({
      where: { notificationId, token },
      data: { endedAt: now, outcome: outcome.kind, response: note },
    });
    const { count } = await tx.notification.updateMany({
      where: { id: notificationId, token },
      data: {
        state,
        stateReason: note,
        leaseUntil: null,
        ...(state === 'sent' && { sentAt: own.now }),
      },
    });
    if (count === 0) return;
    if (retrySeconds === null) {
      await markDone(tx, eventId, now);
      return;
    }
    await tx.outboxEvent.update({
      where: { id: eventId },
      data: { nextAt: new Date(now.getTime() + retrySeconds * 1_000), lastError: note },
      select: { id: true },
    });
  });
}
