import { daysBetween } from '../calendar/civil-date.ts';
import type { Trigger } from './trigger.ts';
import type { ReviewTriggerInput } from './trigger-input.ts';

/** Why a trigger that fires opens nothing. */
export type Held = 'in_open_review' | 'already_handled' | 'refire_limit';

/**
 * Why a trigger is held, null if it is not: it is in the open review; it happens once and a review
 * has dealt with it (T1, T5, T7); or a review that dealt with it closed less than `refireDays` ago.
 */
export function holdTrigger(
  { key, code }: Trigger,
  { known, refireDays }: { known: ReviewTriggerInput; refireDays: number },
): Held | null {
  const reviews = known.reviews.filter((review) => review.keys.includes(key));
  if (reviews.some((review) => review.closedOn === null)) return 'in_open_review';
  if (reviews.length > 0 && happensOnce(code)) return 'already_handled';
  const recent = reviews.some(
    ({ closedOn }) => closedOn !== null && daysBetween(closedOn, known.asOf) < refireDays,
  );
  return recent ? 'refire_limit' : null;
}

function happensOnce(code: Trigger['code']): boolean {
  return code === 'T1' || code === 'T5' || code === 'T7';
}
