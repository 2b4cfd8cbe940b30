import { ROLES, type Role } from '@heed/domain/vocabulary';

import type { TagWords } from './tag.ts';

/** What each role is for, for the person who gives it and the person who holds it. */
export const ROLE_MEANINGS: Record<Role, string> = {
  reviewer: 'Records what reviews, inspections and audits have taught',
  analyst: 'Imports and enters figures, reads alerts and records learning',
  subgroup_chair: 'Takes on alerts and rates how much harm a theme could do',
  executive: 'Decides what happens about themes, and opens and decides reviews',
  scrutineer: 'Reads everything that is decided, and may call for a review',
  administrator: 'Invites people and sees whether e-mail goes out',
  action_owner: 'Reads the plan and the scorecard, enters their own figures, and reports threats',
};

export function roleName(role: string): string {
  const known: Record<string, string> = ROLES;
  return known[role] ?? role;
}

/** Whether somebody can sign in. */
export const PERSON_STATES = {
  active: { text: 'Can sign in', colour: 'green' },
  invited: { text: 'Invited', colour: 'yellow' },
  deactivated: { text: 'Access ended', colour: 'grey' },
} as const satisfies Record<string, TagWords>;

export function personTag(state: string): TagWords {
  const known: Record<string, TagWords> = PERSON_STATES;
  return known[state] ?? { text: state, colour: 'grey' };
}
