import { REASON_CODES } from '@heed/domain/triangulation/vocabulary';
import { z } from 'zod';
import { Link, Marking } from '../content.ts';
import type { MailContent } from '../content.ts';
import { becauseOfRole, inWords, PlanName, Reference, Role } from '../fields.ts';

export const ReasonCode = z.enum(REASON_CODES);
export type ReasonCode = z.infer<typeof ReasonCode>;

export const AlertNotice = z.strictObject({
  kind: z.enum(['safety', 'raised', 'level_rise', 'lowered', 'cleared', 'snooze_ended']),
  level: z.literal([0, 1, 2, 3]),
  from: z.literal([0, 1, 2, 3]),
  partnership: PlanName,
  theme: PlanName,
  reference: Reference,
  reasons: z.array(ReasonCode).min(1).max(14),
  /** Themes below this one whose own notices travel with it. */
  carries: z.array(PlanName).max(10),
  /** The level fell because evidence grew old, not because anything got better. */
  agedOnly: z.boolean(),
  role: Role,
  link: Link,
  marking: Marking,
});
export type AlertNotice = z.infer<typeof AlertNotice>;

const LEVEL_WORDS = { 0: 'Quiet', 1: 'Watch', 2: 'Alert', 3: 'Executive alert' } as const;

const REASON_WORDS = {
  safety_override: 'an immediate safety concern has been flagged',
  convergent: 'three or more independent sources agree',
  convergent_held_back:
    'three or more independent sources agree, but confidence, impact or recent local evidence falls short of the top level',
  contested: 'sources disagree and somebody needs to reconcile them',
  emerging: 'two independent sources agree',
  grave_case: 'one very serious local case in the last 90 days',
  blind_priority: 'expected information on a priority theme has not arrived twice or more',
  special_cause: 'a priority measure has changed beyond its normal variation',
  deadline_breach: 'a statutory or agreed deadline has passed',
  emerging_low_impact: 'two independent sources agree, with low impact',
  single: 'one source raises a concern',
  blind: 'expected information has not arrived twice or more',
  assured: 'at least two sources give assurance and none raises a concern',
  quiet: 'no source raises a concern',
} as const satisfies Record<ReasonCode, string>;

/**
 * A theme alert: raised, risen, lowered, cleared, or told again after a snooze. Kinds, levels and
 * reason codes are those of the alert state machine. The reference stands in the body, not in the
 * subject line, which shows on locked screens. Throws a ZodError for any field beyond the list.
 */
export function alertRaised(notice: AlertNotice): MailContent {
  const { kind, theme, reference, reasons, carries, agedOnly, role, partnership, link, marking } =
    AlertNotice.parse(notice);
  const level = LEVEL_WORDS[notice.level];
  const before = LEVEL_WORDS[notice.from];
  return {
    subject: `${headingOf(kind, level)}: ${theme}`,
    lead: leadOf({ kind, theme, level, before, agedOnly }),
    facts: [
      { label: 'Theme', value: theme },
      { label: 'Level', value: level === before ? level : `${level} (was ${before})` },
      { label: 'Reference', value: reference },
      {
        label: 'Why',
        value: `${capitalised(reasons.map((code) => REASON_WORDS[code]).join('; '))}.`,
      },
      ...(carries.length === 0 ? [] : [{ label: 'Also covers', value: inWords(carries) }]),
    ],
    action: { label: 'Open the alert', url: link },
    why: becauseOfRole(role, partnership),
    marking,
  };
}

function headingOf(kind: AlertNotice['kind'], level: string): string {
  switch (kind) {
    case 'safety':
      return 'Immediate safety alert';
    case 'raised':
      return `${level} raised`;
    case 'level_rise':
      return `Risen to ${level.toLowerCase()}`;
    case 'lowered':
      return `Lowered to ${level.toLowerCase()}`;
    case 'cleared':
      return 'Alert cleared';
    case 'snooze_ended':
      return `${level} again after a snooze`;
    default:
      return kind satisfies never;
  }
}

type Lead = {
  kind: AlertNotice['kind'];
  theme: string;
  level: string;
  before: string;
  agedOnly: boolean;
};

function leadOf({ kind, theme, level, before, agedOnly }: Lead): string {
  const aged = agedOnly ? ' The evidence has aged; nothing shows that things got better.' : '';
  switch (kind) {
    case 'safety':
      return `An immediate safety concern has been flagged for the theme “${theme}”. Please read it today.`;
    case 'raised':
      return `The theme “${theme}” has reached the level “${level}”.`;
    case 'level_rise':
      return `The theme “${theme}” has risen from “${before}” to “${level}”.`;
    case 'lowered':
      return `The theme “${theme}” has been lowered from “${before}” to “${level}”.${aged}`;
    case 'cleared':
      return `The theme “${theme}” no longer meets the rules for an alert; it is now at “${level}”.${aged}`;
    case 'snooze_ended':
      return `The snooze on the theme “${theme}” has ended and it still stands at “${level}”.`;
    default:
      return kind satisfies never;
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
