import type { Role } from '../vocabulary.ts';

/**
 * Which roles are told of an alert of a level, most senior last (tri-1 pack, `respond`): from level 2 the business unit
 * and the subgroup chair, at level 3 the statutory partners as well. A watch is told to nobody.
 */
export function rolesToTell(level: number): Role[] {
  if (level >= 3) return ['analyst', 'subgroup_chair', 'executive'];
  return level === 2 ? ['analyst', 'subgroup_chair'] : [];
}
