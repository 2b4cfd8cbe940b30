import type { Step } from '../action.ts';

/** The id and the state of a theme's latest weighing, or null. */
export function latestEvaluation(
  { tx }: Step,
  themeCode: string,
): Promise<{ id: string; state: string } | null> {
  return tx.themeEvaluation.findFirst({
    where: { themeCode },
    orderBy: [{ evaluatedAt: 'desc' }, { createdAt: 'desc' }],
    select: { id: true, state: true },
  });
}
