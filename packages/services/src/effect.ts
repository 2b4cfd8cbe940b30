import type { Database, Transaction } from '@heed/db/client';
import { withPartnership } from '@heed/db/context';
import { markDone } from '@heed/db/outbox';
import { DomainError } from '@heed/domain/errors';
import { EVENTS, type EventPayload, type EventType } from '@heed/domain/events';

import { openStep, type Step } from './action.ts';

/** What a worker takes: one owed effect, by the id of its outbox row. */
export type Owed = { db: Database; partnershipId: string; eventId: string; now: Date };

/**
 * Carries out one owed effect exactly once: locks its outbox row, leaves if it was done already, runs `work`, and
 * marks it done in the same transaction. A copy of the same job that arrives later finds it done. Effects with the same
 * `turnOf` wait for each other before they lock their rows, so that one may mark the rows of the others done.
 * Throws a DomainError INVALID for a payload that this release cannot read.
 */
export function carryOut<T extends EventType>(
  { db, partnershipId, eventId, now }: Owed,
  type: T,
  work: (step: Step, payload: EventPayload<T>) => Promise<void>,
  turnOf?: (payload: EventPayload<T>) => string,
): Promise<void> {
  return withPartnership(db, partnershipId, async (tx) => {
    if (turnOf) {
      const waiting = await readOwed(tx, eventId, type);
      if (waiting === null) return;
      const turn = `${partnershipId}:${turnOf(waiting)}`;
      await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${turn}, 7238117))::text`;
    }
    const payload = await lockOwed(tx, eventId, type);
    if (payload === null) return;
    await work(await openStep(tx, { partnershipId, actorId: null, now }), payload);
    await markDone(tx, eventId, now);
  });
}

/** The payload of an owed row, locked until the transaction ends; null if it is done, parked or gone. */
export async function lockOwed<T extends EventType>(
  tx: Transaction,
  eventId: string,
  type: T,
): Promise<EventPayload<T> | null> {
  await tx.$queryRaw`select id::text from outbox_event where id = ${eventId}::uuid for update`;
  return readOwed(tx, eventId, type);
}

async function readOwed<T extends EventType>(
  tx: Transaction,
  eventId: string,
  type: T,
): Promise<EventPayload<T> | null> {
  const row = await tx.outboxEvent.findFirst({
    where: { id: eventId, doneAt: null, parkedAt: null },
    select: { type: true, version: true, payload: true },
  });
  if (!row) return null;
  const event = EVENTS[type];
  if (row.type !== type || row.version !== event.version) {
    throw new DomainError('INVALID', `${row.type} version ${row.version} cannot be read here`);
  }
  return event.payload.parse(row.payload) as EventPayload<T>;
}
