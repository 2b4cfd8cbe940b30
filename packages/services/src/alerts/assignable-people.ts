import { may } from '@heed/domain/permissions';
import { Role } from '@heed/domain/vocabulary';

import type { Step } from '../action.ts';

/** Who may take an alert on, by name: people of today whose roles let them read it. */
export async function assignablePeople({
  tx,
  now,
  behind,
}: Step): Promise<{ id: string; name: string }[]> {
  // Roles are held in real time, also where the partnership keeps a day of its own.
  const real = new Date(now.getTime() + behind);
  const people = await tx.person.findMany({
    where: { deactivatedAt: null },
    orderBy: { name: 'asc' },
    select: {
      id: true,
      name: true,
      memberships: {
        where: { since: { lte: real }, OR: [{ until: null }, { until: { gt: real } }] },
        select: { role: true },
      },
    },
  });
  return people
    .filter(({ memberships }) =>
      may(
        memberships.map(({ role }) => Role.parse(role)),
        'alert.read',
      ),
    )
    .map(({ id, name }) => ({ id, name }));
}
