import { z } from 'zod';
import { line } from './content.ts';

/**
 * The only kinds of field a template may use. A mail leaves the building, so it may name what the
 * partnership publishes about itself (its plan, its measures, its roles), codes and figures, and
 * nothing anyone typed about a case. There is deliberately no kind for free text: a template that
 * wants one has no schema to take.
 */

/** A number the product gave, like AL-2025-014: it identifies without telling. */
export const Reference = z.string().regex(/^[A-Z]{1,5}-\d{4}-\d{1,6}$/);

/** A name from the published plan: partnership, priority, theme, measure. */
export const PlanName = line(120);

const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|' +
  'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const YEAR = String.raw`\d{4}(?:[/-]\d{2}(?:\d{2})?)?`;
const PERIOD = `(?:(?:Q[1-4]|Spring|Summer|Autumn) |(?:\\d{1,2} )?(?:${MONTH}) )?${YEAR}`;

/** A date, month, quarter or year, or two of them: 2023/24, Q3 2024/25, 31 March 2025 at 17:00, 2019/20 to 2024/25. */
export const PeriodWords = z
  .string()
  .regex(new RegExp(`^${PERIOD}(?: at \\d{2}:\\d{2})?(?: to ${PERIOD})?$`));

/** A figure in words made by the trend engine, like "27 of 136 (19.9%)": always holds a number. */
export const FigureWords = line(200).regex(/\d/);

export const Role = z.enum([
  'reviewer',
  'analyst',
  'subgroup_chair',
  'executive',
  'scrutineer',
  'administrator',
  'action_owner',
]);
export type Role = z.infer<typeof Role>;

const ROLE_WORDS = {
  reviewer: 'reviewer',
  analyst: 'analyst',
  subgroup_chair: 'subgroup chair',
  executive: 'member of the executive',
  scrutineer: 'independent scrutineer',
  administrator: 'administrator',
  action_owner: 'action owner',
} as const satisfies Record<Role, string>;

/** The role as it stands in a sentence: "you are … of the partnership". */
export function roleWords(role: Role): string {
  return ROLE_WORDS[role];
}

/** "reviewer", "reviewer and analyst", "reviewer, analyst and administrator". */
export function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

/** Why somebody is told, from the role that made them a recipient. */
export function becauseOfRole(role: Role, partnership: string): string {
  const words = roleWords(role);
  const article = /^[aeiou]/.test(words) ? 'an' : 'a';
  return `You get this because you are ${article} ${words} in ${partnership} and alerts of this kind go to that role.`;
}
