import { InputError } from '../input-error.ts';
import type { ReviewTriggerInput } from './trigger-input.ts';

/**
 * Leaves out rows and ends later than `asOf`, so that what people did later changes neither an
 * answer nor its receipt. Quarters stay whole: the rules look at the past ones alone. Throws an
 * `InputError` with `bad_input` if two reviews are open on that day.
 */
export function knownInput(input: ReviewTriggerInput): ReviewTriggerInput {
  const { asOf } = input;
  const known = (date: string | null) => (date !== null && date <= asOf ? date : null);
  const reviews = input.reviews
    .filter((review) => review.openedOn <= asOf)
    .map((review) => ({ ...review, closedOn: known(review.closedOn) }));
  if (reviews.filter((review) => review.closedOn === null).length > 1) {
    throw new InputError('bad_input', 'two reviews are open');
  }
  return {
    ...input,
    evaluations: input.evaluations.filter((evaluation) => evaluation.asOf <= asOf),
    actions: input.actions.map((action) => ({
      ...action,
      doneOn: known(action.doneOn),
      impactOn: known(action.impactOn),
      cancelledOn: known(action.cancelledOn),
    })),
    events: input.events.filter((event) => event.on <= asOf),
    calls: input.calls.filter((call) => call.on <= asOf),
    reviews,
  };
}
