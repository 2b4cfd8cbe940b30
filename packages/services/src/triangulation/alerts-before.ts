import type { TriangulationInput } from '@heed/domain/triangulation/input';

import type { Step } from '../action.ts';

export type PreviousAlert = NonNullable<TriangulationInput['previous']>[number];

/** How the alert of each theme stood after its latest weighing, or after the latest one before an instant. */
export async function alertsBefore(
  { tx }: Step,
  codes: readonly string[],
  instant?: Date,
): Promise<PreviousAlert[]> {
  const latest = await tx.themeEvaluation.findMany({
    where: {
      themeCode: { in: [...codes] },
      ...(instant && { evaluatedAt: { lt: instant } }),
    },
    distinct: ['themeCode'],
    orderBy: [{ themeCode: 'asc' }, { evaluatedAt: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
    select: { themeCode: true, answer: true },
  });
  return latest.map(({ themeCode, answer }) => ({
    theme: themeCode,
    alert: (answer as { alert: PreviousAlert['alert'] }).alert,
  }));
}
