import { act, type Action } from '../action.ts';

/** Everyone of the partnership with their organisation, roles and whether they can sign in yet. */
export function listPeople(action: Action) {
  return act(action, 'people.manage', async ({ tx, now }) => {
    const people = await tx.person.findMany({
      orderBy: { name: 'asc' },
      include: { organisation: true, memberships: true },
    });
    return people.map((person) => ({
      id: person.id,
      name: person.name,
      email: person.email,
      organisation: person.organisation.name,
      roles: person.memberships
        .filter((one) => one.since <= now && (!one.until || one.until > now))
        .map((one) => one.role),
      state: person.deactivatedAt ? 'deactivated' : person.authUserId ? 'active' : 'invited',
    }));
  });
}
