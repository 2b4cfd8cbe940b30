import type { Permission } from '@heed/domain/permissions';

/** A place in the service navigation, and what one must be allowed to find anything there. */
export const PLACES: readonly { text: string; href: string; permission: Permission }[] = [
  { text: 'Overview', href: '/overview', permission: 'board.read' },
  { text: 'Signals', href: '/signals', permission: 'alert.read' },
  { text: 'Learning', href: '/learning', permission: 'evidence.read' },
  { text: 'Good practice', href: '/practice', permission: 'practice.read' },
  { text: 'Scorecard', href: '/scorecard', permission: 'scorecard.read' },
  { text: 'Priorities', href: '/priorities', permission: 'plan.read' },
  { text: 'Report a threat', href: '/threats/new', permission: 'threat.report' },
  { text: 'Admin', href: '/admin', permission: 'delivery.read' },
];

/** The places with the one that holds `path` marked: the page itself, or one below it. */
export function markPlace(places: readonly { text: string; href: string }[], path: string) {
  return places.map(({ text, href }) => ({
    text,
    href,
    current: path === href,
    active: path.startsWith(`${href}/`),
  }));
}
