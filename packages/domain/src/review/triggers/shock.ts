import { countWorkingDays } from '../../calendar/working-days.ts';
import type { TriggerContext, TriggerOf } from '../trigger.ts';
import type { ReviewTriggerInput } from '../trigger-input.ts';

/**
 * T5: something outside the plan changed its ground since it began: statute, an inspectorate's
 * priority action, a national review, or a safety override on a theme outside the plan. The review
 * is to be opened within the working days of the pack.
 */
export function findShocks(context: TriggerContext): TriggerOf<'T5'>[] {
  const { known } = context;
  return known.events
    .filter((event) => event.on >= known.plan.start && event.bears && isAboutPlan(event, known))
    .map((event) => shockOf(event, context));
}

type Event = ReviewTriggerInput['events'][number];

function isAboutPlan({ kind, theme }: Event, { themes }: ReviewTriggerInput): boolean {
  if (kind !== 'safety_override') return true;
  return themes.some((one) => one.code === theme && one.plan === 'outside');
}

function shockOf(event: Event, { known, rules, calendar }: TriggerContext): TriggerOf<'T5'> {
  const { id, kind, on, theme } = event;
  const openBy = countWorkingDays({ calendar, from: on, days: rules.shockWorkingDays });
  const facts = {
    kind,
    on,
    openBy: openBy.date,
    overdue: known.asOf > openBy.date,
    beyondCalendar: openBy.beyondCalendar,
  };
  return { key: `T5:${id}`, code: 'T5', theme, facts };
}
