import { ALERT_STATUS_LABELS, type AlertStatus } from '@heed/domain/alert/handling';
import type { TagColour } from '@heed/ui/tag-colours';

import type { TagWords } from './tag.ts';

const STATUS_COLOURS: Record<AlertStatus, TagColour> = {
  open: 'blue',
  acknowledged: 'teal',
  assigned: 'teal',
  closed: 'grey',
};

/** Where people stand with an alert, as a tag. */
export function statusTag(status: string): TagWords {
  const labels: Record<string, string> = ALERT_STATUS_LABELS;
  const colours: Record<string, TagColour> = STATUS_COLOURS;
  return { text: labels[status] ?? status, colour: colours[status] ?? 'grey' };
}

/** What happened to an alert: the kinds of its transitions, by the rules and by people. */
const TRANSITION_WORDS = {
  raised: 'Raised',
  level_rise: 'Risen to a higher level',
  safety: 'Raised at once: a safety concern was flagged',
  lowered: 'Lowered',
  updated: 'Figures updated',
  revised: 'The figure it came from was revised',
  confirmed: 'Stands out across the whole scorecard',
  snooze_ended: 'Told again after a snooze',
  cleared: 'Cleared: what raised it has gone',
  acknowledge: 'Acknowledged',
  assign: 'Assigned',
  close: 'Closed',
} as const;

export function transitionWords(kind: string): string {
  const known: Record<string, string> = TRANSITION_WORDS;
  return known[kind] ?? kind.replaceAll('_', ' ');
}

/** What became of one message. */
export const DELIVERY_WORDS = {
  pending: 'waiting to be sent',
  claimed: 'being sent',
  transmitting: 'being sent',
  sent: 'sent',
  deferred: 'not sent yet, will be tried again',
  unknown: 'perhaps sent, being checked',
  rejected: 'refused by their mail server',
  suppressed: 'not sent: no usable address',
} as const;

export function deliveryWords(state: string): string {
  const known: Record<string, string> = DELIVERY_WORDS;
  return known[state] ?? state;
}
