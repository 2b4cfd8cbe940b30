import type { Indicator, Observation } from '@heed/db/generated/prisma/client';
import type { QuestionKind } from '@heed/domain/chasing/questions';
import { countsUnknown, roseSuddenly } from '@heed/domain/chasing/sudden-unknown';

import { returnOf } from '../catalogue/return-of.ts';
import { newestCoverageJump } from '../guards/own-periods.ts';

/** What is asked of one measure on a day; the same question of the same period is one question. */
export type FoundQuestion = {
  indicatorId: string;
  kind: QuestionKind;
  period: string;
  periodLabel: string;
  periodEnd: Date;
  dueOn: Date | null;
};

/** The questions a measure raises by its own figures, oldest first. */
export function findQuestions(
  indicator: Indicator,
  { own, today }: { own: readonly Observation[]; today: string },
): FoundQuestion[] {
  const newest = own.at(-1);
  const expected = returnOf(indicator, { newestEnd: newest?.periodEnd ?? null, today });
  const { state, period, dueOn } = expected;
  const found: FoundQuestion[] = [];
  if (state === 'late' || state === 'no_data') {
    found.push({
      indicatorId: indicator.id,
      kind: state,
      // That there has never been a figure is one question, not one each period.
      period: state === 'no_data' ? 'ever' : period.code,
      periodLabel: period.label,
      periodEnd: new Date(period.end),
      dueOn: new Date(dueOn),
    });
  }
  const aboutFigure = (kind: QuestionKind, about: Observation) =>
    found.push({
      indicatorId: indicator.id,
      kind,
      period: about.period,
      periodLabel: about.periodLabel,
      periodEnd: about.periodEnd,
      dueOn: null,
    });
  const unknown = countsUnknown(`${indicator.name} ${indicator.definition}`);
  if (newest && unknown && roseSuddenly(own.map(({ value }) => value))) {
    aboutFigure('unknown', newest);
  }
  const jump = newestCoverageJump(indicator.yearToDateFrom, own);
  if (jump) aboutFigure('coverage', jump);
  return found;
}
