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
 * marks it done in the same transaction. A copy of the same job that arrives later finds it done.
 * Throws a DomainError INVALID for a payload that this release cannot read.
 */
export function carryOut<T extends EventType>(
  { db, partnershipId, eventId, now }: Owed,
  type: T,
  work: (step: Step, payload: EventPayload<T>) => Promise<void>,
): Promise<void> {
  return withPartnership(db, partnershipId, async (tx) => {
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
  const rows = await tx.$queryRaw<{ type: string; version: number; payload: unknown }[]>`
    select type, version, payload from outbox_event
    where id = ${eventId}::uuid and done_at is null and parked_at is null
    for update`;
  const row = rows[0];
  if (!row) return null;
  const event = EVENTS[type];
  if (row.type !== type || row.version !== event.version) {
    throw new DomainError('INVALID', `${row.type} version ${row.version} cannot be read here`);
  }
  return event.payload.parse(row.payload) as EventPayload<T>;
}
