import type { Database, Transaction } from '@heed/db/client';
import { withAuthUser, withPartnership } from '@heed/db/context';
import type { Actor } from '@heed/domain/permissions';
import { Role, StatutoryPartner } from '@heed/domain/vocabulary';

/**
 * Who someone who has signed in may act as: their person in the partnership, with the roles held at `now`. Null for
 * someone who was deactivated or holds no role. Read afresh for each request, so that a change holds at once.
 */
export async function findActor(
  db: Database,
  { authUserId, now }: { authUserId: string; now: Date },
): Promise<Actor | null> {
  const own = await withAuthUser(db, authUserId, (tx) =>
    tx.person.findFirst({
      where: { authUserId, deactivatedAt: null },
      orderBy: { createdAt: 'asc' },
      select: { id: true, partnershipId: true },
    }),
  );
  if (!own) return null;
  return withPartnership(db, own.partnershipId, (tx) => readActor(tx, own.id, now));
}

/** The actor that a person is at `now`; null without a role. */
export async function readActor(
  tx: Transaction,
  personId: string,
  now: Date,
): Promise<Actor | null> {
  const person = await tx.person.findUnique({
    where: { id: personId },
    include: {
      organisation: true,
      memberships: {
        where: { since: { lte: now }, OR: [{ until: null }, { until: { gt: now } }] },
      },
    },
  });
  const partnership = await tx.partnership.findFirst({ select: { clockBehindDays: true } });
  if (!person || person.deactivatedAt || person.memberships.length === 0) return null;
  return {
    personId: person.id,
    partnershipId: person.partnershipId,
    name: person.name,
    email: person.email,
    organisationCode: person.organisation.code,
    partner: StatutoryPartner.nullable().parse(person.organisation.partner),
    roles: person.memberships.map((membership) => Role.parse(membership.role)),
    ...(partnership?.clockBehindDays && { clockBehindDays: partnership.clockBehindDays }),
  };
}
