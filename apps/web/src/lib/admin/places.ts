import type { Permission } from '@heed/domain/permissions';

/** The pages of an administrator, what each answers, and what one must be allowed. */
export const ADMIN_PLACES = [
  {
    text: 'People',
    href: '/admin/people',
    permission: 'people.manage',
    answers: 'Who is here, what may they do, and who has still to accept an invitation?',
  },
  {
    text: 'E-mail',
    href: '/admin/email',
    permission: 'delivery.read',
    answers: 'Did it go out, and what did the mail server say?',
  },
  {
    text: 'Work owed',
    href: '/admin/outbox',
    permission: 'delivery.read',
    answers: 'What has been started and not finished, and does anything need a person?',
  },
  {
    text: 'Audit',
    href: '/admin/audit',
    permission: 'audit.read',
    answers: 'Who did what, and is the record whole?',
  },
] as const satisfies readonly {
  text: string;
  href: string;
  permission: Permission;
  answers: string;
}[];
