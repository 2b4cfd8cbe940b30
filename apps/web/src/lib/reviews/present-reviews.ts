import type { showReviews } from '@heed/services/reviews/show-reviews';

import { dayInWords } from '#lib/words/dates.ts';
import {
  DOES_NOT_FIRE,
  FIRES,
  heldWords,
  phaseWords,
  triggerFacts,
  triggerWords,
} from '#lib/words/triggers.ts';

type Reviews = Awaited<ReturnType<typeof showReviews>>;

/** Triggers this release watches; each is shown, whether it fires or not. */
const WATCHED = ['T1', 'T2', 'T7'];

/** Where the priority's review stands, in words. `nameOf` gives a theme's name. */
export function presentReviews(reviews: Reviews, nameOf: (code: string) => string) {
  const { calendar, triggers } = reviews;
  return {
    priority: reviews.priority.title,
    planVersion: reviews.planVersion,
    open: reviews.reviews.find((review) => review.status === 'open')?.ref ?? null,
    callsForReview: triggers.some((trigger) => trigger.held === null),
    triggers: WATCHED.flatMap((code) => {
      const fired = triggers.filter((trigger) => trigger.code === code);
      if (fired.length === 0) {
        return [
          { key: code, words: triggerWords(code), facts: '', status: DOES_NOT_FIRE, fires: false },
        ];
      }
      return fired.map((trigger) => ({
        key: trigger.key,
        words: triggerWords(code),
        facts: triggerFacts(trigger, nameOf),
        status: heldWords(trigger.held) ?? FIRES,
        fires: trigger.held === null,
      }));
    }),
    calendar: [
      { key: 'Due', value: dayInWords(calendar.due) },
      { key: 'Preparation from', value: dayInWords(calendar.preparationFrom) },
      { key: 'Reminders', value: calendar.reminders.map((day) => dayInWords(day)).join(', ') },
      { key: 'Now', value: phaseWords(calendar.phase) },
    ],
    beyondCalendar: calendar.beyondCalendar,
    reviews: reviews.reviews.map((review) => ({
      ref: review.ref,
      href: `/reviews/${review.ref}`,
      status: review.status === 'open' ? 'Open' : 'Closed',
      opened: dayInWords(review.openedOn),
      closed: review.closedOn ? dayInWords(review.closedOn) : '–',
    })),
  };
}

export type ReviewsPage = ReturnType<typeof presentReviews>;
