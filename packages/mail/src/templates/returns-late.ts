import { z } from 'zod';
import { Link, Marking, type MailContent } from '../content.ts';
import { becauseOfRole, PeriodWords, PlanName, Role } from '../fields.ts';

/** More measures than this are counted, not listed. */
const MOST_LISTED = 10;

export const ReturnsNotice = z.strictObject({
  partnership: PlanName,
  owner: PlanName,
  measures: z.array(z.strictObject({ name: PlanName, dueOn: PeriodWords })).min(1),
  role: Role,
  link: Link,
  marking: Marking,
});
export type ReturnsNotice = z.infer<typeof ReturnsNotice>;

/**
 * Figures an organisation returns are late: which, since when, and where to enter them or say why not. Each is asked for
 * once. Throws a ZodError for a field beyond the list.
 */
export function returnsLate(notice: ReturnsNotice): MailContent {
  const { measures, owner, partnership, role, link, marking } = ReturnsNotice.parse(notice);
  const count = measures.length === 1 ? '1 figure is late' : `${measures.length} figures are late`;
  const more = measures.length - MOST_LISTED;
  return {
    subject: `${count}: ${owner}`,
    lead: `${count} from ${owner}. Please enter them, or say why they are not there: a gap with its reason is an answer too.`,
    facts: [
      ...measures.slice(0, MOST_LISTED).map(({ name, dueOn }) => ({
        label: name,
        value: `Was due on ${dueOn}`,
      })),
      ...(more > 0 ? [{ label: 'And', value: `${more} more` }] : []),
    ],
    action: { label: 'See what is asked', url: link },
    why: becauseOfRole(role, partnership),
    marking,
  };
}
