import { may, type Permission } from '@heed/domain/permissions';
import type { Role } from '@heed/domain/vocabulary';

type Place = {
  text: string;
  href: string;
  /** What one must be allowed to find anything there. */
  permission: Permission;
  /** Pages that belong to it and have an address of their own. */
  pages?: readonly string[];
  /** Who may do this finds it in another place. */
  unless?: Permission;
};

const PLACES: readonly Place[] = [
  { text: 'Overview', href: '/overview', permission: 'board.read' },
  { text: 'Signals', href: '/signals', permission: 'alert.read' },
  { text: 'Learning', href: '/learning', permission: 'evidence.read', pages: ['/practice'] },
  {
    text: 'Good practice',
    href: '/practice',
    permission: 'practice.read',
    unless: 'evidence.read',
  },
  { text: 'Scorecard', href: '/scorecard', permission: 'scorecard.read' },
  { text: 'Priorities', href: '/priorities', permission: 'plan.read' },
  { text: 'Report a threat', href: '/threats/new', permission: 'threat.report' },
  { text: 'Admin', href: '/admin', permission: 'delivery.read' },
];

/** The places of the service navigation for people with these roles. */
export function placesFor(roles: readonly Role[]) {
  return PLACES.filter(
    ({ permission, unless }) => may(roles, permission) && !(unless && may(roles, unless)),
  ).map(({ text, href, pages = [] }) => ({ text, href, pages }));
}

/** The places with the one that holds `path` marked: the page itself, or one of its pages. */
export function markPlace(
  places: readonly { text: string; href: string; pages?: readonly string[] }[],
  path: string,
) {
  return places.map(({ text, href, pages = [] }) => ({
    text,
    href,
    current: path === href,
    active: path.startsWith(`${href}/`) || pages.includes(path),
  }));
}

const LEARNING = [
  { text: 'Log', href: '/learning' },
  { text: 'Good practice', href: '/practice' },
  { text: 'What may count twice', href: '/learning/same-source' },
];

/** The sub-navigation of what was learned, with one page marked. */
export function learningNavigation(path: string) {
  return LEARNING.map((page) => ({ ...page, current: page.href === path }));
}
