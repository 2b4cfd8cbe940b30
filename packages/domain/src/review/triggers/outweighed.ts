import { daysBetween, type CivilDate } from '../../calendar/civil-date.ts';
import { isAbove } from '../../rounding.ts';
import { isBuildingUp, latestEvaluation, type Evaluation } from '../evaluations.ts';
import type { OutweighedRound, TriggerContext } from '../trigger.ts';

/**
 * The last days with any evaluation, oldest first, if on each of them enough themes outside the
 * plan were building up and the mean of their scores was above the least score of the themes under
 * review. Empty if one of the days fails or the last is not fresh. The mean, because a sum grows
 * with the list of themes.
 */
export function findOutweighed(context: TriggerContext): OutweighedRound[] {
  const { known, rules } = context;
  const days = [...new Set(known.evaluations.map((one) => one.asOf))].toSorted().toReversed();
  const newest = days[0];
  if (!newest || daysBetween(newest, known.asOf) > rules.freshDays) return [];
  const rounds = days
    .slice(0, rules.outweighRounds)
    .flatMap((day) => findRound(context, day))
    .toReversed();
  return rounds.length === rules.outweighRounds ? rounds : [];
}

function findRound(context: TriggerContext, day: CivilDate): OutweighedRound[] {
  const { known, rules } = context;
  const outside = known.themes.filter((theme) => theme.plan === 'outside');
  const underReview = known.themes.filter((theme) => theme.underReview);
  const emerging = evaluationsOn(context, { themes: outside, day }).filter(isBuildingUp);
  const reviewed = evaluationsOn(context, { themes: underReview, day });
  if (emerging.length === 0 || emerging.length < rules.outweighThemes) return [];
  if (reviewed.length === 0) return [];
  const mean = emerging.reduce((sum, one) => sum + one.score, 0) / emerging.length;
  const weakest = Math.min(...reviewed.map((one) => one.score));
  if (!isAbove(mean, weakest)) return [];
  return [{ asOf: day, themes: emerging.map((one) => one.theme), mean, weakest }];
}

function evaluationsOn(
  { known, rules }: TriggerContext,
  { themes, day }: { themes: readonly { code: string }[]; day: CivilDate },
): Evaluation[] {
  return themes.flatMap(
    ({ code }) =>
      latestEvaluation({ known, theme: code, on: day, freshDays: rules.freshDays }) ?? [],
  );
}
