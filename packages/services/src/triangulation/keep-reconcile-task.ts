import { addWorkingDays } from '@heed/domain/calendar/working-days';
import type { ThemeAnswer } from '@heed/domain/triangulation/answer';
import type { TriangulationPack } from '@heed/domain/triangulation/pack';

import type { Step } from '../action.ts';
import { loadCalendar } from '../deadlines/load-calendar.ts';
import { audit } from '../record-step.ts';

type Weighed = {
  answer: Pick<ThemeAnswer, 'theme' | 'tasks'>;
  evaluationId: string;
  pack: TriangulationPack;
};

/**
 * Opens the task of finding out why sources contradict each other, with the days that the pack gives for it, or settles
 * it once they no longer do. One is open at a time for a theme, however often it is weighed.
 */
export async function keepReconcileTask(
  step: Step,
  { answer, evaluationId, pack }: Weighed,
): Promise<void> {
  const { tx, partnershipId, today, now } = step;
  const themeCode = answer.theme;
  const contested = answer.tasks.includes('reconcile');
  const open = await tx.reconcileTask.findFirst({
    where: { themeCode, status: 'open' },
    select: { id: true },
  });
  if (contested && !open) {
    const calendar = await loadCalendar(step);
    const days = pack.respond.reconcileWorkingDays;
    const dueOn = addWorkingDays({ calendar, from: today, days });
    const task = { themeCode, evaluationId, openedOn: new Date(today), dueOn: new Date(dueOn) };
    const { id } = await tx.reconcileTask.create({
      data: { ...task, partnershipId, status: 'open' },
      select: { id: true },
    });
    await audit(step, {
      action: 'theme.reconcile_opened',
      objectKind: 'theme',
      objectId: themeCode,
      payload: { taskId: id, evaluationId, dueOn },
    });
  }
  if (!contested && open) {
    await tx.reconcileTask.update({
      where: { id: open.id },
      data: { status: 'settled', closedAt: now, finding: 'The sources no longer contradict' },
      select: { id: true },
    });
    await audit(step, {
      action: 'theme.reconcile_settled',
      objectKind: 'theme',
      objectId: themeCode,
      payload: { taskId: open.id, evaluationId },
    });
  }
}
