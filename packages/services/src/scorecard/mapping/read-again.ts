import type { Step } from '../../action.ts';
import { emit } from '../../record-step.ts';

/** Has an import read once more, by the mapping now in force: as a trial that stores nothing, or for good. */
export async function readAgain(
  step: Step,
  importId: string,
  { trial }: { trial: boolean },
): Promise<void> {
  await step.tx.scorecardImport.update({
    where: { id: importId },
    data: { status: 'received', trial, finishedAt: null },
  });
  await emit(step, 'scorecard.received', { importId });
}
