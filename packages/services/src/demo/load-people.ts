import { randomBytes } from 'node:crypto';

import type { Database } from '@heed/db/client';
import { withPartnership } from '@heed/db/context';
import { ROLES, type Role } from '@heed/domain/vocabulary';

import { openStep } from '../action.ts';
import { createAccount } from '../people/create-account.ts';
import { addPerson } from '../people/invite-person.ts';

export type DemoSignIn = { role: string; email: string; password: string; personId: string };

/** One invented person a role. Names and addresses belong to nobody: example.org is reserved. */
const PEOPLE: readonly { role: Role; name: string; email: string; organisation: string }[] = [
  { role: 'reviewer', name: 'Robin Ashby', email: 'reviewer@example.org', organisation: 'BU' },
  { role: 'analyst', name: 'Amal Sadiq', email: 'analyst@example.org', organisation: 'BU' },
  { role: 'subgroup_chair', name: 'Chris Okoro', email: 'chair@example.org', organisation: 'ICB' },
  { role: 'executive', name: 'Esme Whitlock', email: 'executive@example.org', organisation: 'LA' },
  { role: 'scrutineer', name: 'Sol Marsh', email: 'scrutineer@example.org', organisation: 'BU' },
  {
    role: 'administrator',
    name: 'Ade Birch',
    email: 'administrator@example.org',
    organisation: 'BU',
  },
  {
    role: 'action_owner',
    name: 'Toni Vale',
    email: 'practitioner@example.org',
    organisation: 'EDU',
  },
];

/** Adds the demonstration's people with fresh passwords and returns how to sign in as each. */
export async function loadPeople(
  db: Database,
  { partnershipId, now }: { partnershipId: string; now: Date },
): Promise<DemoSignIn[]> {
  const signIns: DemoSignIn[] = [];
  for (const { role, name, email, organisation } of PEOPLE) {
    const password = `demo-${randomBytes(9).toString('base64url')}`;
    await db.authUser.deleteMany({ where: { email } });
    const authUserId = await createAccount(db, { name, email, password });
    const personId = await withPartnership(db, partnershipId, async (tx) => {
      const step = await openStep(tx, { partnershipId, actorId: null, now });
      const added = await addPerson(step, {
        name,
        email,
        organisationCode: organisation,
        roles: [role],
      });
      await tx.person.update({ where: { id: added.personId }, data: { authUserId } });
      return added.personId;
    });
    signIns.push({ role: ROLES[role], email, password, personId });
  }
  return signIns;
}
