import type { RapidReviewDetails } from './record-learning.ts';

type ClockDate = 'awareOn' | 'notifiedOn' | 'receivedOn';

const WHAT: Record<ClockDate, string> = {
  awareOn: 'the council became aware',
  notifiedOn: 'the national Panel was notified',
  receivedOn: 'the partnership received the copy',
};

/**
 * What is wrong with the dates of a rapid review, as the field and one sentence, or null. `incident` is the first day on
 * which the incident may have been, since its day or month may be unknown. Nothing lies ahead; nobody knows of an
 * incident before it; the council notifies the Panel of what it is aware of (Working Together to Safeguard Children).
 */
export function faultInClock(
  details: Pick<RapidReviewDetails, ClockDate>,
  { incident, today }: { incident: string; today: string },
): { field: ClockDate; message: string } | null {
  for (const field of ['awareOn', 'notifiedOn', 'receivedOn'] as const) {
    const date = details[field];
    if (!date) continue;
    if (date > today) {
      return { field, message: `The date ${WHAT[field]} must be today or in the past` };
    }
    if (date < incident) {
      return { field, message: `The date ${WHAT[field]} must not be before the incident` };
    }
  }
  if (details.awareOn && details.notifiedOn < details.awareOn) {
    return {
      field: 'notifiedOn',
      message: `The date ${WHAT.notifiedOn} must not be before ${WHAT.awareOn}`,
    };
  }
  return null;
}
