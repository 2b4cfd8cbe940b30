import { daysBetween } from '../../calendar/civil-date.ts';
import { evaluationsOf, isBuildingUp } from '../evaluations.ts';
import type { TriggerContext, TriggerOf } from '../trigger.ts';
import { findOutweighed } from './outweighed.ts';

/**
 * T6: the themes outside the plan build up: either enough of them were emerging or convergent in
 * enough recent evaluations, or they outweighed the weakest theme under review (`findOutweighed`).
 */
export function findBuildUp(context: TriggerContext): TriggerOf<'T6'>[] {
  const building = findBuilding(context);
  const outweighed = findOutweighed(context);
  if (building.length === 0 && outweighed.length === 0) return [];
  return [{ key: 'T6', code: 'T6', theme: null, facts: { building, outweighed } }];
}

/** Codes of the themes that build up; empty if they are too few. */
function findBuilding({ known, rules }: TriggerContext): string[] {
  const building = known.themes.filter(({ code, plan }) => {
    if (plan !== 'outside') return false;
    const recent = evaluationsOf(known, code).filter(
      (one) => isBuildingUp(one) && daysBetween(one.asOf, known.asOf) < rules.buildUpDays,
    );
    return recent.length >= rules.buildUpEvaluations;
  });
  return building.length >= rules.buildUpThemes ? building.map((theme) => theme.code) : [];
}
