import { daysBetween } from '../../calendar/civil-date.ts';
import { evaluationsOf, type Evaluation } from '../evaluations.ts';
import type { TriggerContext, TriggerOf } from '../trigger.ts';

/**
 * T2: a theme outside the plan has held the executive alert (reason `convergent`) over enough
 * evaluations and days. A dip shorter than `heldBreak` evaluations is forgiven; the newest
 * evaluation must hold it and be fresh.
 */
export function findHeldAlerts(context: TriggerContext): TriggerOf<'T2'>[] {
  return context.known.themes
    .filter((theme) => theme.plan === 'outside')
    .flatMap((theme) => findHeldAlert(context, theme.code));
}

function findHeldAlert({ known, rules }: TriggerContext, theme: string): TriggerOf<'T2'>[] {
  const evaluations = evaluationsOf(known, theme);
  const run = heldRun(evaluations, rules.heldBreak);
  const newest = run[0];
  const oldest = run.at(-1);
  if (!newest || !oldest || newest !== evaluations[0]) return [];
  const heldDays = daysBetween(oldest.asOf, newest.asOf);
  const holds =
    run.length >= rules.heldEvaluations &&
    heldDays >= rules.heldDays &&
    daysBetween(newest.asOf, known.asOf) <= rules.freshDays;
  if (!holds) return [];
  const facts = { since: oldest.asOf, evaluations: run.length, heldDays };
  return [{ key: `T2:${theme}`, code: 'T2', theme, facts }];
}

/** The evaluations, newest first, that have the reason, up to the first `heldBreak` in a row that lack it. */
function heldRun(newestFirst: readonly Evaluation[], heldBreak: number): Evaluation[] {
  const run: Evaluation[] = [];
  let lacking = 0;
  for (const evaluation of newestFirst) {
    if (evaluation.reasons.includes('convergent')) {
      run.push(evaluation);
      lacking = 0;
    } else {
      lacking += 1;
      if (lacking >= heldBreak) break;
    }
  }
  return run;
}
