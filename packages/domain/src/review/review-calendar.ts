import { toDayNumber, type CivilDate } from '../calendar/civil-date.ts';
import { isBeyond } from '../calendar/working-calendar.ts';
import { countWorkingDays } from '../calendar/working-days.ts';
import type { TriggerContext } from './trigger.ts';
import { anniversaryOf } from './triggers/anniversary.ts';

export type ReviewPhase = 'done' | 'due' | 'preparing' | 'waiting';

export type ReviewCalendar = {
  due: CivilDate;
  preparationFrom: CivilDate;
  /** In the order of the pack. */
  reminders: CivilDate[];
  /** One of these days rests on days of which only weekends are known. */
  beyondCalendar: boolean;
  phase: ReviewPhase;
};

/** When the review of the plan is due, prepared and reminded of, in working days before its anniversary. */
export function reviewCalendar(context: TriggerContext): ReviewCalendar {
  const { rules, calendar } = context;
  const due = anniversaryOf(context);
  const before = (days: number) => countWorkingDays({ calendar, from: due, days: -days });
  const preparation = before(rules.preparationWorkingDays);
  const reminders = rules.reminderWorkingDays.map(before);
  return {
    due,
    preparationFrom: preparation.date,
    reminders: reminders.map((reminder) => reminder.date),
    beyondCalendar:
      isBeyond(calendar, toDayNumber(due)) ||
      [preparation, ...reminders].some((day) => day.beyondCalendar),
    phase: phaseOf(context, { due, preparationFrom: preparation.date }),
  };
}

function phaseOf(
  { known }: TriggerContext,
  { due, preparationFrom }: Pick<ReviewCalendar, 'due' | 'preparationFrom'>,
): ReviewPhase {
  if (known.reviews.some((review) => review.keys.includes('T1'))) return 'done';
  if (known.asOf >= due) return 'due';
  return known.asOf >= preparationFrom ? 'preparing' : 'waiting';
}
