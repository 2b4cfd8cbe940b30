import type { TriggerContext, TriggerOf } from '../trigger.ts';

/** T7: a statutory partner or the scrutineer calls for a review, with a reason. */
export function findCalls({ known }: TriggerContext): TriggerOf<'T7'>[] {
  return known.calls.map(({ id, by, on }) => ({
    key: `T7:${id}`,
    code: 'T7',
    theme: null,
    facts: { by, on },
  }));
}
