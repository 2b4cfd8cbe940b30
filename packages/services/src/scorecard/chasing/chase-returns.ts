import { addDays } from '@heed/domain/calendar/civil-date';
import { londonDate } from '@heed/domain/calendar/london';

import type { Step } from '../../action.ts';
import { carryOut, type Owed } from '../../effect.ts';
import { emit } from '../../record-step.ts';
import { applyTargets } from '../catalogue/set-target.ts';
import { askForLate } from './ask-for-late.ts';
import { findQuestions } from './find-questions.ts';

/**
 * What is done once a day: targets of the day come into force, questions about figures that are late, never came or tell
 * of tracking are asked once and closed when they are settled, owners of late figures are written to once for each, and
 * the next day is owed. A day on which nobody worked is caught up with in one run.
 */
export function chaseReturns({ publicUrl, ...owed }: Owed & { publicUrl: string }): Promise<void> {
  return carryOut(owed, 'returns.due', async (step) => {
    const { tx, today } = step;
    const targeted = await tx.indicatorTarget.findMany({
      distinct: ['indicatorId'],
      select: { indicatorId: true },
    });
    await applyTargets(
      step,
      targeted.map(({ indicatorId }) => indicatorId),
    );
    await settleQuestions(step);
    await askForLate(step, { publicUrl, begunOn: await begunOn(step) });
    await emit(step, 'returns.due', {}, new Date(`${addDays(today, 1)}T07:00:00Z`));
  });
}

/** Asks what is to be asked now, and closes what no longer is. */
async function settleQuestions(step: Step): Promise<void> {
  const { tx, partnershipId, now, today } = step;
  const { areaCode } = await tx.partnership.findFirstOrThrow({ select: { areaCode: true } });
  const indicators = await tx.indicator.findMany({
    include: {
      observations: {
        where: { supersededAt: null, areaCode },
        orderBy: [{ periodEnd: 'asc' }, { period: 'asc' }],
      },
    },
  });
  const found = indicators.flatMap((one) => findQuestions(one, { own: one.observations, today }));
  await tx.dataQuestion.createMany({
    data: found.map((one) => ({ ...one, partnershipId, status: 'open', askedAt: now })),
    skipDuplicates: true,
  });
  const asked = new Set(
    found.map(({ indicatorId, kind, period }) => `${indicatorId} ${kind} ${period}`),
  );
  const unsettled = await tx.dataQuestion.findMany({
    where: { status: { not: 'closed' }, kind: { in: ['late', 'no_data'] } },
    select: { id: true, indicatorId: true, kind: true, period: true },
  });
  const settled = unsettled.filter(
    ({ indicatorId, kind, period }) => !asked.has(`${indicatorId} ${kind} ${period}`),
  );
  await tx.dataQuestion.updateMany({
    where: { id: { in: settled.map(({ id }) => id) } },
    data: { status: 'closed', closedAt: now },
  });
}

/** The partnership's own day on which it began: nobody is written to for what was late before. */
async function begunOn({ tx, behind }: Step): Promise<string> {
  const { createdAt } = await tx.partnership.findFirstOrThrow({ select: { createdAt: true } });
  return londonDate(new Date(createdAt.getTime() - behind));
}
