import { expect, it } from 'vitest';
import { isRoleMailbox } from './role-mailbox.ts';

it.each([
  ['duty.team', 'northmere.gov.uk'],
  ['Front.Office', 'northmere.sch.uk'],
  ['northmere-adult-social-care', 'northmere.gov.uk'],
  ['mash2', 'northmere-icb.nhs.uk'],
  ['dutyteam', 'northmere.gov.uk'],
  ['no-reply', 'northmere.gov.uk'],
])('takes %s@%s for a team', (local, domain) => expect(isRoleMailbox(local, domain)).toBe(true));

it.each([
  ['j.vane', 'northmere.gov.uk'],
  ['ann.office', 'northmere.gov.uk'],
  ['vane', 'vane.example'],
  ['northmere', 'northmere.gov.uk'],
  ['headley', 'northmere.gov.uk'],
  ['12', 'northmere.gov.uk'],
])('takes %s@%s for a person', (local, domain) => expect(isRoleMailbox(local, domain)).toBe(false));
