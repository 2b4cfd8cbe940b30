import type { Role } from '@heed/domain/vocabulary';

import type { Step } from '../action.ts';

export type Recipient = { personId: string; role: Role };

/** Everyone active who holds one of the roles now, once each, with the first of those roles they hold. */
export async function findRecipients(
  { tx, now }: Step,
  roles: readonly Role[],
): Promise<Recipient[]> {
  const memberships = await tx.membership.findMany({
    where: {
      role: { in: [...roles] },
      since: { lte: now },
      OR: [{ until: null }, { until: { gt: now } }],
      person: { deactivatedAt: null },
    },
    select: { personId: true, role: true },
    orderBy: { personId: 'asc' },
  });
  const byPerson = new Map<string, Recipient>();
  for (const role of roles) {
    for (const { personId } of memberships.filter((one) => one.role === role)) {
      if (!byPerson.has(personId)) byPerson.set(personId, { personId, role });
    }
  }
  return [...byPerson.values()];
}
