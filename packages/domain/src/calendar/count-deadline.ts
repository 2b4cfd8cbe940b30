import type { Anchor } from './anchor.ts';
import { toDayNumber, type CivilDate } from './civil-date.ts';
import { countPeriod, type Period } from './count-period.ts';
import type { DeadlineRule } from './deadline-rule.ts';
import { londonDate, londonTime } from './london.ts';
import { isBeyond, isWorkingDay, type WorkingCalendar } from './working-calendar.ts';
import { nearestWorkingDay } from './working-days.ts';

export type DeadlineWarning =
  'beyond_calendar' | 'month_anchor' | 'due_on_non_working_day' | 'no_time_limit';

export type Deadline = {
  /** It runs to the end of this London day; null without a time limit. */
  due: CivilDate | null;
  /** The instant in London time, for rules in hours. */
  dueAt: string | null;
  /** `due` if the event was on the last day of the month that is known. Plan by `due`. */
  dueLatest: CivilDate | null;
  /** First day of a window whose last day is `due`. */
  opens: CivilDate | null;
  /** Last working day on or before `due`; null if that is before the anchor. */
  lastWorkingDay: CivilDate | null;
  /** The answer rests on a day of which only weekends are known. */
  beyondCalendar: boolean;
  warnings: DeadlineWarning[];
};

type Counting = { rule: DeadlineRule; anchor: Anchor; calendar: WorkingCalendar };

const NO_TIME_LIMIT: Deadline = {
  due: null,
  dueAt: null,
  dueLatest: null,
  opens: null,
  lastWorkingDay: null,
  beyondCalendar: false,
  warnings: ['no_time_limit'],
};

/**
 * Counts a rule from an anchor: a pure function of the three. Undefined if the rule is in hours and
 * the anchor has no time. The rule's effective dates take no part.
 */
export function countDeadline({ rule, anchor, calendar }: Counting): Deadline | undefined {
  const { unit, n } = rule;
  if (unit === 'none' || n === null) return NO_TIME_LIMIT;
  if (unit !== 'hours') {
    return countDays({ period: { ...rule, unit, n }, from: rule.from, anchor, calendar });
  }
  if (anchor.precision !== 'instant') return undefined;
  return countHours({ hours: rule.direction === 'after' ? n : -n, at: anchor.at, calendar });
}

function countHours(input: { hours: number; at: Date; calendar: WorkingCalendar }): Deadline {
  const instant = new Date(input.at.getTime() + input.hours * 3_600_000);
  const due = londonDate(instant);
  const beyondCalendar = isBeyond(input.calendar, toDayNumber(due));
  return {
    ...NO_TIME_LIMIT,
    due,
    dueAt: londonTime(instant),
    beyondCalendar,
    warnings: beyondCalendar ? ['beyond_calendar'] : [],
  };
}

function countDays(input: {
  period: Period;
  from: number | null;
  anchor: Anchor;
  calendar: WorkingCalendar;
}): Deadline {
  const { period, from, anchor, calendar } = input;
  const end = countPeriod({ period, anchor: anchor.day, calendar });
  const latest =
    anchor.precision === 'month'
      ? countPeriod({ period, anchor: anchor.latest, calendar })
      : undefined;
  const opening: Period | undefined =
    from === null ? undefined : { ...period, n: from, roll: 'none' };
  const opens = opening && countPeriod({ period: opening, anchor: anchor.day, calendar });
  const last = nearestWorkingDay({ calendar, from: end.date, step: -1 }).date;
  const tooLate = period.direction === 'after' && last < anchor.day;
  const beyondCalendar = end.beyondCalendar || (latest?.beyondCalendar ?? false);
  const warnings: [boolean, DeadlineWarning][] = [
    [beyondCalendar, 'beyond_calendar'],
    [latest !== undefined, 'month_anchor'],
    [!isWorkingDay(calendar, end.date), 'due_on_non_working_day'],
  ];
  return {
    due: end.date,
    dueAt: null,
    dueLatest: latest?.date ?? null,
    opens: opens?.date ?? null,
    lastWorkingDay: tooLate ? null : last,
    beyondCalendar,
    warnings: warnings.filter(([holds]) => holds).map(([, warning]) => warning),
  };
}
