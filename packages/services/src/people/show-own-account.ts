import { act, type Action } from '../action.ts';

/** Who one is here: name, address, organisation and partnership. The roles are the actor's own. */
export function showOwnAccount(action: Action) {
  const { personId, partnershipId, name, email, roles } = action.actor;
  return act(action, 'self.read', async ({ tx }) => {
    const person = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { organisation: { select: { name: true } } },
    });
    const partnership = await tx.partnership.findUniqueOrThrow({
      where: { id: partnershipId },
      select: { name: true },
    });
    return {
      name,
      email,
      roles,
      organisation: person.organisation.name,
      partnership: partnership.name,
    };
  });
}
