import type { Database } from '@heed/db/client';
import { withInvitation, withPartnership } from '@heed/db/context';
import { DomainError } from '@heed/domain/errors';

import { openStep } from '../action.ts';
import { audit } from '../record-step.ts';
import { hashInvitationToken } from './invitation-token.ts';

export type OpenInvitation = {
  invitationId: string;
  partnershipId: string;
  personId: string;
  name: string;
  email: string;
};

const GONE =
  'This invitation has been used or is out of date. Ask your administrator for a new one.';

/** The person an unused, unexpired invitation is for. Throws NOT_FOUND in words that do not tell which it was. */
export async function findInvitation(
  db: Database,
  { token, now }: { token: string; now: Date },
): Promise<OpenInvitation> {
  const invitation = await withInvitation(db, hashInvitationToken(token), (tx) =>
    tx.invitation.findFirst({ where: { usedAt: null, expiresAt: { gt: now } } }),
  );
  if (!invitation) throw new DomainError('NOT_FOUND', GONE);
  return withPartnership(db, invitation.partnershipId, async (tx) => {
    const person = await tx.person.findUniqueOrThrow({ where: { id: invitation.personId } });
    if (person.deactivatedAt || person.authUserId) throw new DomainError('NOT_FOUND', GONE);
    return {
      invitationId: invitation.id,
      partnershipId: invitation.partnershipId,
      personId: person.id,
      name: person.name,
      email: person.email,
    };
  });
}

/** Uses up an invitation and ties the person to the account made for them. Throws CONFLICT if it was used meanwhile. */
export function acceptInvitation(
  db: Database,
  { invitation, authUserId, now }: { invitation: OpenInvitation; authUserId: string; now: Date },
): Promise<void> {
  const { partnershipId, invitationId, personId } = invitation;
  return withPartnership(db, partnershipId, async (tx) => {
    const { count } = await tx.invitation.updateMany({
      where: { id: invitationId, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (count === 0) throw new DomainError('CONFLICT', GONE);
    await tx.person.update({ where: { id: personId }, data: { authUserId } });
    const step = await openStep(tx, { partnershipId, actorId: personId, now });
    await audit(step, { action: 'invitation.accepted', objectKind: 'person', objectId: personId });
  });
}
