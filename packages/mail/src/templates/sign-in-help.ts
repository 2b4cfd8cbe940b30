import { z } from 'zod';
import { Link } from '../content.ts';
import type { MailContent } from '../content.ts';
import { PlanName } from '../fields.ts';

export const SignInHelpNotice = z.strictObject({
  partnership: PlanName,
  validMinutes: z.int().min(1).max(1_440),
  link: Link,
});
export type SignInHelpNotice = z.infer<typeof SignInHelpNotice>;

/** A password reset somebody asked for on the sign-in page. */
export function signInHelp(notice: SignInHelpNotice): MailContent {
  const { partnership, validMinutes, link } = SignInHelpNotice.parse(notice);
  return {
    subject: 'Set a new password',
    lead: `Somebody asked to set a new password for your account with ${partnership}.`,
    facts: [
      {
        label: 'The link works for',
        value: validMinutes === 1 ? '1 minute' : `${validMinutes} minutes`,
      },
    ],
    action: { label: 'Set a new password', url: link },
    why: 'You get this because this address was entered on the sign-in page. If that was not you, ignore it: your password stays as it is.',
    marking: 'OFFICIAL',
  };
}
