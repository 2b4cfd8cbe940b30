import { z } from 'zod';
import { Link, Marking } from '../content.ts';
import type { MailContent } from '../content.ts';
import { becauseOfRole, PeriodWords, PlanName, Reference, Role } from '../fields.ts';

export const TriggerCode = z.enum(['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7']);
export type TriggerCode = z.infer<typeof TriggerCode>;

export const ReviewNotice = z.strictObject({
  partnership: PlanName,
  priority: PlanName,
  reference: Reference,
  triggers: z.array(TriggerCode).min(1).max(7),
  openedOn: PeriodWords,
  decideBy: PeriodWords.optional(),
  /** Fewer than 70 % of the returns that were due had come in. */
  evidenceIncomplete: z.boolean(),
  role: Role,
  link: Link,
  marking: Marking,
});
export type ReviewNotice = z.infer<typeof ReviewNotice>;

const TRIGGER_WORDS = {
  T1: 'a year of the plan has passed',
  T2: 'a theme outside the plan keeps building from independent sources',
  T3: 'a theme under review has met its measures and is assured',
  T4: 'a theme under review shows no impact, late actions or a worsening indicator',
  T5: 'a statutory change, priority action, national review or safety concern calls for it',
  T6: 'themes outside the plan together outweigh those under review',
  T7: 'a safeguarding partner or the scrutineer has called for it',
} as const satisfies Record<TriggerCode, string>;

/**
 * A priority review has opened: which triggers fired, in plain words, and where its frozen evidence
 * pack is. No trigger changes a priority; people decide. Throws a ZodError for a field beyond the list.
 */
export function reviewOpened(notice: ReviewNotice): MailContent {
  const data = ReviewNotice.parse(notice);
  const reasons = [...new Set(data.triggers)].map((code) => TRIGGER_WORDS[code]).join('; ');
  return {
    subject: `Priority review opened: ${data.priority}`,
    lead: `A review of the priority ${data.priority} has opened. Each theme needs a decision and a reason.`,
    facts: [
      { label: 'Priority', value: data.priority },
      { label: 'Reference', value: data.reference },
      { label: 'Opened', value: data.openedOn },
      ...(data.decideBy === undefined ? [] : [{ label: 'Decide by', value: data.decideBy }]),
      { label: 'Why', value: `${reasons.charAt(0).toUpperCase()}${reasons.slice(1)}.` },
      ...(data.evidenceIncomplete
        ? [{ label: 'Evidence', value: 'Incomplete: many returns that were due have not come in.' }]
        : []),
    ],
    action: { label: 'Open the review', url: data.link },
    why: becauseOfRole(data.role, data.partnership),
    marking: data.marking,
  };
}
