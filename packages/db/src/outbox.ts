import { EVENTS, type EventPayload, type EventType } from '@heed/domain/events';

import type { Transaction } from './client.ts';

type AppendEvent<T extends EventType> = {
  partnershipId: string;
  type: T;
  payload: EventPayload<T>;
  /** Not to be worked on before this instant; at once if left out. */
  notBefore?: Date;
};

/**
 * Writes down, in the cause's own transaction, that an effect is owed. The row stays owed until the effect's
 * transaction marks it done, whatever happens to Redis or a worker in between.
 */
export async function appendEvent<T extends EventType>(
  tx: Transaction,
  { partnershipId, type, payload, notBefore }: AppendEvent<T>,
): Promise<void> {
  await tx.outboxEvent.create({
    data: {
      partnershipId,
      type,
      version: EVENTS[type].version,
      payload: EVENTS[type].payload.parse(payload),
      ...(notBefore && { nextAt: notBefore }),
    },
    select: { id: true },
  });
}

/** Marks one owed effect done; false if it was done already, so that the caller can leave without a second effect. */
export async function markDone(tx: Transaction, eventId: string, now: Date): Promise<boolean> {
  const { count } = await tx.outboxEvent.updateMany({
    where: { id: eventId, doneAt: null },
    data: { doneAt: now },
  });
  return count === 1;
}
