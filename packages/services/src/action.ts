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
  now: Date;
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
  return withPartnership(db, actor.partnershipId, (tx) =>
    work({
      tx,
      partnershipId: actor.partnershipId,
      actorId: actor.personId,
      now,
      today: londonDate(now),
    }),
  );
}
