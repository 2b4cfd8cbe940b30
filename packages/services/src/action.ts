import type { Database, Transaction } from '@heed/db/client';
import { withPartnership } from '@heed/db/context';
import { londonDate } from '@heed/domain/calendar/london';
import { allow, type Actor, type Permission } from '@heed/domain/permissions';

/** What every use case that a person starts takes: where, who and when. */
export type Action = { db: Database; actor: Actor; now: Date };

/** What the inside of a use case works with: a transaction that sees the actor's partnership alone. */
export type Step = {
  tx: Transaction;
  partnershipId: string;
  /** Null when a worker acts. */
  actorId: string | null;
  /** The partnership's own time: a demonstration may live on an earlier day. */
  now: Date;
  /** Milliseconds by which that is behind the real clock, by which the outbox runs; 0 for a real partnership. */
  behind: number;
  /** The day it is in London. */
  today: string;
};

/**
 * Runs `work` in one transaction of the actor's partnership, after checking the permission. Throws a DomainError
 * FORBIDDEN before anything is read if the actor may not.
 */
export function act<T>(
  { db, actor, now }: Action,
  permission: Permission,
  work: (step: Step) => Promise<T>,
): Promise<T> {
  allow(actor, permission);
  const { partnershipId, personId } = actor;
  return withPartnership(db, partnershipId, async (tx) =>
    work(await openStep(tx, { partnershipId, actorId: personId, now })),
  );
}

/** A step inside a transaction of a partnership; `now` is the real time. */
export async function openStep(
  tx: Transaction,
  { partnershipId, actorId, now }: { partnershipId: string; actorId: string | null; now: Date },
): Promise<Step> {
  const partnership = await tx.partnership.findUnique({
    where: { id: partnershipId },
    select: { clockBehindDays: true },
  });
  const behind = (partnership?.clockBehindDays ?? 0) * DAY_MILLISECONDS;
  const own = new Date(now.getTime() - behind);
  return { tx, partnershipId, actorId, now: own, behind, today: londonDate(own) };
}

const DAY_MILLISECONDS = 86_400_000;
