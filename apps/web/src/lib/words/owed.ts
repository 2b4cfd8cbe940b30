import type { EventType } from '@heed/domain/events';

/** What is owed when an event stands in the outbox. */
export const OWED_WORDS: Record<EventType, string> = {
  'theme.touched': 'Weigh a theme again',
  'evidence.recorded': 'Look through the texts for what emerges',
  'scorecard.received': 'Read a scorecard file',
  'indicator.changed': 'Judge a measure again',
  'panel.touched': 'Look at all measures together',
  'alert.announced': 'Write to the people an alert is for',
  'notification.written': 'Send an e-mail',
  'review.opened': 'Tell people that a review is open',
  'returns.due': 'Look which figures are late',
};

export function owedWords(type: string): string {
  const known: Record<string, string> = OWED_WORDS;
  return known[type] ?? type;
}
