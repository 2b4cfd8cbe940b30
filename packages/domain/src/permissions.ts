import { DomainError } from './errors.ts';
import type { Role } from './vocabulary.ts';

const everyone: readonly Role[] = [
  'reviewer',
  'analyst',
  'subgroup_chair',
  'executive',
  'scrutineer',
  'administrator',
  'action_owner',
];

/** Who may do what. A permission that is not listed here does not exist; a role not listed beside it may not. */
export const PERMISSIONS = {
  'self.read': everyone,
  'board.read': everyone,
  'evidence.read': ['reviewer', 'analyst', 'subgroup_chair', 'executive', 'scrutineer'],
  'evidence.record': ['reviewer', 'analyst', 'subgroup_chair'],
  'practice.read': everyone,
  'flag.clear': ['analyst', 'subgroup_chair', 'executive'],
  'threat.report': everyone,
  'scorecard.read': everyone,
  'scorecard.import': ['analyst'],
  'scorecard.judge': ['analyst', 'subgroup_chair'],
  // An action owner enters the returns of their own organisation only.
  'scorecard.enter': ['analyst', 'action_owner'],
  'catalogue.edit': ['analyst'],
  'alert.read': ['reviewer', 'analyst', 'subgroup_chair', 'executive', 'scrutineer'],
  'alert.handle': ['analyst', 'subgroup_chair', 'executive'],
  'triage.read': ['analyst', 'subgroup_chair', 'executive', 'scrutineer'],
  'triage.decide': ['executive'],
  'emerging.decide': ['analyst', 'subgroup_chair'],
  'lesson.undo': ['analyst', 'subgroup_chair'],
  'theme.change': ['analyst', 'subgroup_chair'],
  'theme.rate': ['subgroup_chair', 'executive'],
  'theme.reconcile': ['analyst', 'subgroup_chair', 'executive'],
  'theme.override': ['subgroup_chair', 'executive'],
  'review.read': ['analyst', 'subgroup_chair', 'executive', 'scrutineer'],
  'review.call': ['executive', 'scrutineer'],
  'review.open': ['executive'],
  'review.decide': ['executive'],
  'plan.read': everyone,
  'people.manage': ['administrator'],
  'delivery.read': ['administrator'],
  'audit.read': ['administrator', 'scrutineer'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Who acts: one person in one partnership with the roles held now. */
export type Actor = {
  personId: string;
  partnershipId: string;
  name: string;
  email: string;
  organisationCode: string;
  partner: 'local_authority' | 'nhs' | 'police' | null;
  roles: readonly Role[];
  /** How far behind the calendar their partnership lives: a demonstration has a day of its own. */
  clockBehindDays?: number;
};

/** True if any of the roles carries the permission. */
export function may(roles: readonly Role[], permission: Permission): boolean {
  const allowed: readonly Role[] = PERMISSIONS[permission];
  return roles.some((role) => allowed.includes(role));
}

/** Refuses with FORBIDDEN unless the actor may. */
export function allow(actor: Actor, permission: Permission): void {
  if (!may(actor.roles, permission)) {
    throw new DomainError('FORBIDDEN', 'Your role does not allow this.');
  }
}
