import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { Role } from '@heed/domain/vocabulary';
import { parseAddress } from '@heed/mail/address';
import { z } from 'zod';

import { act, type Action, type Step } from '../action.ts';
import { audit } from '../record-step.ts';
import { newInvitationToken } from './invitation-token.ts';

const VALID_DAYS = 7;

export const InvitePerson = z.strictObject({
  name: textField({ label: 'their name', most: 120 }),
  email: z.string().refine((text) => parseAddress(text) !== undefined, {
    error: 'Enter an email address in the correct format, like name@example.com',
  }),
  organisationCode: z.string().min(1, { error: 'Choose their organisation' }).max(80),
  roles: z.array(Role).min(1, { error: 'Choose at least one role' }),
});
export type InvitePerson = z.infer<typeof InvitePerson>;

export type Invited = { personId: string; token: string; expiresAt: Date };

/** Adds a person and makes a link that lets them choose a password once, within 7 days. Throws CONFLICT for a known address. */
export function invitePerson(action: Action, input: InvitePerson): Promise<Invited> {
  return act(action, 'people.manage', (step) => addPerson(step, input));
}

/** The same for the command line and the demonstration, which act as the system. */
export async function addPerson(step: Step, input: InvitePerson): Promise<Invited> {
  const { tx, partnershipId, now } = step;
  const email = (parseAddress(input.email) ?? '').toLowerCase();
  const organisation = await tx.organisation.findUnique({
    where: { partnershipId_code: { partnershipId, code: input.organisationCode } },
    select: { id: true },
  });
  if (!organisation) {
    throw new DomainError('INVALID', 'Choose their organisation', 'organisationCode');
  }
  const known = await tx.person.findFirst({ where: { email }, select: { id: true } });
  if (known)
    throw new DomainError('CONFLICT', 'Someone with this address is here already', 'email');
  const person = await tx.person.create({
    data: {
      partnershipId,
      organisationId: organisation.id,
      name: input.name,
      email,
      memberships: {
        create: [...new Set(input.roles)].map((role) => ({ partnershipId, role, since: now })),
      },
    },
    select: { id: true },
  });
  await audit(step, {
    action: 'person.invited',
    objectKind: 'person',
    objectId: person.id,
    payload: { roles: input.roles, organisation: input.organisationCode },
  });
  return { personId: person.id, ...(await issueInvitation(step, person.id)) };
}

async function issueInvitation(
  { tx, partnershipId, now, behind }: Step,
  personId: string,
): Promise<{ token: string; expiresAt: Date }> {
  const { token, tokenHash } = newInvitationToken();
  const expiresAt = new Date(now.getTime() + behind + VALID_DAYS * 86_400_000);
  await tx.invitation.create({
    data: { partnershipId, personId, tokenHash, expiresAt },
    select: { id: true },
  });
  return { token, expiresAt };
}
