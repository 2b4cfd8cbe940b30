import { may, type Permission } from '@heed/domain/permissions';
import type { Role } from '@heed/domain/vocabulary';

const PLACES: readonly { text: string; href: string; permission: Permission }[] = [
  { text: 'Overview', href: '/overview', permission: 'board.read' },
  { text: 'Signals', href: '/signals', permission: 'alert.read' },
  { text: 'Learning', href: '/learning', permission: 'evidence.read' },
  { text: 'Scorecard', href: '/scorecard', permission: 'scorecard.read' },
  { text: 'Priorities', href: '/priorities', permission: 'plan.read' },
];

/** The places in the service navigation that these roles may go, with the one that holds `path` marked. */
export function placesFor(roles: readonly Role[], path: string) {
  return PLACES.filter(({ permission }) => may(roles, permission)).map(({ text, href }) => ({
    text,
    href,
    current: path === href,
    active: path.startsWith(`${href}/`),
  }));
}
