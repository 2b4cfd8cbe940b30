import { readFileSync } from 'node:fs';

import { englandCalendar } from '../calendar/england-packs.test-support.ts';
import { parsePack } from '../triangulation/pack.ts';
import { evaluateReviewTriggers, type ReviewTriggerAnswer } from './evaluate-review-triggers.ts';
import type { ReviewTriggerDocument } from './trigger-input.ts';

const packUrl = new URL('../../../../prisma/packs/tri-1.json', import.meta.url);
const tri1 = parsePack(JSON.parse(readFileSync(packUrl, 'utf8')));

/** A plan of 30 June 2022 with a theme outside it and one under review that goes well. */
export const quietPlan: ReviewTriggerDocument = {
  asOf: '2023-03-15',
  plan: { start: '2022-06-30' },
  themes: [
    { code: 'OUT.DA', plan: 'outside' },
    { code: 'TF.PFA', plan: 'priority', underReview: true },
  ],
  actions: [{ id: 'A1', theme: 'TF.PFA', due: '2023-04-14', impactOn: '2023-03-10' }],
};

/** Evaluates `quietPlan` with `changes`, under the shipped pack and calendar. */
export function evaluate(changes: Partial<ReviewTriggerDocument>): ReviewTriggerAnswer {
  return evaluateReviewTriggers(
    { ...quietPlan, ...changes },
    { pack: tri1, calendar: englandCalendar },
  );
}

/** An evaluation of a theme as the triangulation would hand it on. */
export function evaluation(
  theme: string,
  asOf: string,
  changes: Partial<NonNullable<ReviewTriggerDocument['evaluations']>[number]> = {},
): NonNullable<ReviewTriggerDocument['evaluations']>[number] {
  return { theme, asOf, state: 'CONVERGENT', reasons: ['convergent'], score: 40, ...changes };
}
