import { z } from 'zod';
import { Link } from '../content.ts';
import type { MailContent } from '../content.ts';
import { inWords, PeriodWords, PlanName, Role, roleWords } from '../fields.ts';

export const InvitationNotice = z.strictObject({
  partnership: PlanName,
  roles: z.array(Role).min(1).max(7),
  validUntil: PeriodWords,
  link: Link,
});
export type InvitationNotice = z.infer<typeof InvitationNotice>;

/** Invites somebody to sign in for the first time. Names no one: the address is the invitation. */
export function invitation(notice: InvitationNotice): MailContent {
  const { partnership, roles, validUntil, link } = InvitationNotice.parse(notice);
  return {
    subject: `Set up your account: ${partnership}`,
    lead: `${partnership} uses Heed to learn from reviews and notice emerging risks. Set up your account to begin.`,
    facts: [
      { label: 'Your role', value: inWords(roles.map(roleWords)) },
      { label: 'The link works until', value: validUntil },
    ],
    action: { label: 'Set up your account', url: link },
    why: `You get this because an administrator of ${partnership} invited this address. If you did not expect it, ignore it and nothing happens.`,
    marking: 'OFFICIAL',
  };
}
