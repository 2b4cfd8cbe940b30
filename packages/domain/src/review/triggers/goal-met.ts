import { atLeast } from '../../rounding.ts';
import { latestEvaluation } from '../evaluations.ts';
import { latestQuarter, quarterBefore } from '../quarters.ts';
import type { TriggerContext, TriggerOf } from '../trigger.ts';
import type { ReviewTriggerInput } from '../trigger-input.ts';
import { liveActions } from './live-actions.ts';

/**
 * T3: a theme under review has met its goal: enough measures met in its latest quarter and the one
 * before, assurance from enough streams with people's or practitioners' voice among them, and
 * enough actions with evidenced impact. Never without measures or without actions.
 */
export function findGoalMet(context: TriggerContext, theme: string): TriggerOf<'T3'>[] {
  const { known, rules } = context;
  const measures = known.measures.filter((measure) => measure.theme === theme);
  const quarter = latestAnswered(measures, context);
  const latest = latestEvaluation({
    known,
    theme,
    on: known.asOf,
    freshDays: rules.freshDays,
  });
  const actions = liveActions(known, theme);
  if (!quarter || !latest || actions.length === 0) return [];
  const evidenced = actions.filter((action) => action.impactOn !== null);
  const facts = {
    quarter,
    measuresMet: shareMet(measures, quarter),
    measuresMetBefore: shareMet(measures, quarterBefore(quarter)),
    assuring: latest.assuring,
    actionsEvidenced: evidenced.length / actions.length,
  };
  const holds =
    atLeast(facts.measuresMet, rules.measuresMet) &&
    atLeast(facts.measuresMetBefore, rules.measuresMet) &&
    latest.state === 'ASSURED' &&
    latest.assuring.length >= rules.assuredStreams &&
    rules.voiceStreams.some((stream) => latest.assuring.includes(stream)) &&
    atLeast(facts.actionsEvidenced, rules.actionsEvidenced);
  return holds ? [{ key: `T3:${theme}`, code: 'T3', theme, facts }] : [];
}

type Measures = ReviewTriggerInput['measures'];

/** The newest quarter for which it is known of any measure whether it was met. */
function latestAnswered(measures: Measures, { known, rules }: TriggerContext): string | undefined {
  const answered = measures.flatMap((measure) =>
    measure.quarters.filter((quarter) => quarter.met !== null),
  );
  return latestQuarter({
    ends: answered.map((quarter) => quarter.end),
    asOf: known.asOf,
    quarterDays: rules.quarterDays,
  });
}

/** Share of the measures met in a quarter; one that is not known is not met. */
function shareMet(measures: Measures, end: string): number {
  const met = measures.filter((measure) =>
    measure.quarters.some((quarter) => quarter.end === end && quarter.met === true),
  );
  return met.length / measures.length;
}
