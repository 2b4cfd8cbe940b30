import type { Database, Transaction } from '@heed/db/client';
import { withRelay } from '@heed/db/context';
import { EVENTS, isEventType } from '@heed/domain/events';
import { ROUTES } from '@heed/queue/catalogue';
import type { JobToAdd, Producer } from '@heed/queue/producer';

type OwedRow = {
  id: string;
  partnershipId: string;
  type: string;
  version: number;
  attempts: number;
};

const BATCH = 100;
/** Redis never holds more than this many of our jobs, so that it cannot fill up. */
const MOST_IN_FLIGHT = 5_000;
/** After this many dispatches a row is put aside for a person. */
const MOST_ATTEMPTS = 25;

/**
 * Hands what is owed to the queues, once: takes rows that are due, adds their jobs, and sets when they are due again
 * should nobody finish them (8 s, doubling, 5 minutes at most). Rows are never deleted and never paged by id. If the
 * queue does not take the jobs the whole step is undone and the rows stay due. Returns how many were handed over.
 */
export async function relayOnce(db: Database, producer: Producer): Promise<number> {
  if ((await producer.inFlight()) >= MOST_IN_FLIGHT) return 0;
  return withRelay(db, async (tx) => {
    const rows = await takeDue(tx);
    const jobs: JobToAdd[] = [];
    for (const row of rows) {
      const fault = faultOf(row);
      if (fault) await park(tx, row.id, fault);
      else jobs.push(jobOf(row));
    }
    if (jobs.length > 0) await producer.add(jobs);
    return jobs.length;
  });
}

function takeDue(tx: Transaction): Promise<OwedRow[]> {
  return tx.$queryRaw<OwedRow[]>`
    update outbox_event set
      attempts = attempts + 1,
      next_at = now() + least(300, 8 * power(2, least(attempts, 10))) * interval '1 second'
    where id in (
      select id from outbox_event
      where done_at is null and parked_at is null and next_at <= now()
      order by next_at for update skip locked limit ${BATCH}
    )
    returning id, partnership_id as "partnershipId", type, version, attempts`;
}

function faultOf(row: OwedRow): string | null {
  if (!isEventType(row.type)) return `unknown event ${row.type}`;
  if (EVENTS[row.type].version !== row.version) {
    return `unknown version ${row.version} of ${row.type}`;
  }
  return row.attempts > MOST_ATTEMPTS ? `not finished after ${MOST_ATTEMPTS} attempts` : null;
}

function jobOf(row: OwedRow): JobToAdd {
  if (!isEventType(row.type)) throw new TypeError(`no route for ${row.type}`);
  return {
    name: ROUTES[row.type],
    data: { v: 1, eventId: row.id, partnershipId: row.partnershipId },
    attempt: row.attempts,
  };
}

async function park(tx: Transaction, id: string, reason: string): Promise<void> {
  await tx.outboxEvent.update({
    where: { id },
    data: { parkedAt: new Date(), lastError: reason },
    select: { id: true },
  });
}
