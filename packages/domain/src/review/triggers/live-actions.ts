import type { ReviewTriggerInput } from '../trigger-input.ts';

/** A theme's actions; one that was cancelled does not exist. */
export function liveActions(
  known: ReviewTriggerInput,
  theme: string,
): ReviewTriggerInput['actions'] {
  return known.actions.filter((action) => action.theme === theme && action.cancelledOn === null);
}
