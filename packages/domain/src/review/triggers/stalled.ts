import { addMonths, daysBetween } from '../../calendar/civil-date.ts';
import { atLeast } from '../../rounding.ts';
import { latestQuarter, quarterBefore } from '../quarters.ts';
import type { StalledReason, TriggerContext, TriggerOf } from '../trigger.ts';
import type { ReviewTriggerInput } from '../trigger-input.ts';
import { liveActions } from './live-actions.ts';

/**
 * T4: a theme under review does not move: no impact evidenced after the months of the pack, too
 * many actions long overdue, or an indicator worsening in two quarters running. All that hold are
 * listed in `why`, in this order; `overdue` holds the ids also where they are too few to be a reason.
 */
export function findStalled(context: TriggerContext, theme: Theme): TriggerOf<'T4'>[] {
  const { known, rules } = context;
  const actions = liveActions(known, theme.code);
  const overdue = actions.filter(
    ({ doneOn, due }) => doneOn === null && daysBetween(due, known.asOf) > rules.overdueDays,
  );
  const worsening = known.indicators.filter(
    (indicator) => indicator.theme === theme.code && keepsWorsening(indicator, context),
  );
  const reasons: [boolean, StalledReason][] = [
    [
      known.asOf >= addMonths(theme.since ?? known.plan.start, rules.stalledMonths) &&
        actions.every((action) => action.impactOn === null),
      'no_impact_evidence',
    ],
    [
      actions.length > 0 && atLeast(overdue.length / actions.length, rules.overdueShare),
      'actions_overdue',
    ],
    [worsening.length > 0, 'indicator_worsening'],
  ];
  const why = reasons.filter(([holds]) => holds).map(([, reason]) => reason);
  if (why.length === 0) return [];
  const facts = {
    why,
    overdue: overdue.map((action) => action.id),
    worsening: worsening.map((indicator) => indicator.code),
  };
  return [{ key: `T4:${theme.code}`, code: 'T4', theme: theme.code, facts }];
}

type Theme = ReviewTriggerInput['themes'][number];
type Indicator = ReviewTriggerInput['indicators'][number];

function keepsWorsening({ quarters }: Indicator, { known, rules }: TriggerContext): boolean {
  const latest = latestQuarter({
    ends: quarters.map((quarter) => quarter.end),
    asOf: known.asOf,
    quarterDays: rules.quarterDays,
  });
  if (!latest) return false;
  return [latest, quarterBefore(latest)].every((end) =>
    quarters.some((quarter) => quarter.end === end && quarter.worsening),
  );
}
