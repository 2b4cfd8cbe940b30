import { addMonths, type CivilDate } from '../../calendar/civil-date.ts';
import type { TriggerContext, TriggerOf } from '../trigger.ts';

/** Day on which the plan is due for review: its start and the months of the pack. */
export function anniversaryOf({ known, rules }: TriggerContext): CivilDate {
  return addMonths(known.plan.start, rules.calendarMonths);
}

/** T1: the plan has reached its anniversary. It cannot be put off. */
export function findAnniversary(context: TriggerContext): TriggerOf<'T1'>[] {
  const due = anniversaryOf(context);
  if (context.known.asOf < due) return [];
  return [{ key: 'T1', code: 'T1', theme: null, facts: { due } }];
}
