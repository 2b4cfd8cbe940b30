import type { SendOutcome } from '@heed/mail/outcome';
import type { TagColour } from '@heed/ui/tag-colours';

import { deliveryWords, type DELIVERY_WORDS } from './alerts.ts';
import { capitalised } from './lists.ts';
import type { TagWords } from './tag.ts';

const COLOURS: Record<keyof typeof DELIVERY_WORDS, TagColour> = {
  pending: 'blue',
  claimed: 'blue',
  transmitting: 'blue',
  sent: 'green',
  deferred: 'yellow',
  unknown: 'yellow',
  rejected: 'red',
  suppressed: 'grey',
};

/** What became of a message, as a tag. */
export function deliveryTag(state: string): TagWords {
  const colours: Record<string, TagColour> = COLOURS;
  return { text: capitalised(deliveryWords(state)), colour: colours[state] ?? 'grey' };
}

/** What came of one attempt to send. */
export const OUTCOME_WORDS: Record<SendOutcome['kind'], string> = {
  accepted: 'Taken by the mail server',
  refused: 'Refused by the mail server',
  unknown: 'The connection broke while it was sent: it may have arrived',
  not_sent: 'No connection: it was not sent',
};

/** An attempt without an outcome has not ended, or its process did. */
export function attemptWords(outcome: string | null): string {
  const known: Record<string, string> = OUTCOME_WORDS;
  return outcome === null ? 'Not ended' : (known[outcome] ?? outcome);
}
