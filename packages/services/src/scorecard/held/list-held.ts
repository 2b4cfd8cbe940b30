import { DomainError } from '@heed/domain/errors';

import { act, type Action, type Step } from '../../action.ts';

export type HeldRow = Awaited<ReturnType<typeof heldOf>>[number];

/** The figures of a measure that wait for a person, newest period first. */
export async function heldOf({ tx }: Step, indicatorId: string) {
  const rows = await tx.heldFigure.findMany({
    where: { indicatorId, verdict: null },
    orderBy: [{ periodEnd: 'desc' }, { areaCode: 'asc' }],
  });
  return rows.map(({ id, areaCode, periodLabel, value, times, publishedOn }) => ({
    id,
    areaCode,
    period: periodLabel,
    value,
    times,
    publishedOn: publishedOn.toISOString().slice(0, 10),
  }));
}

/** One held figure with its measure. Throws NOT_FOUND for one that does not wait any more. */
export function showHeld(action: Action, { id }: { id: string }) {
  return act(action, 'scorecard.read', async (step) => {
    const held = await step.tx.heldFigure.findUnique({ where: { id } });
    const waiting = held && (await heldOf(step, held.indicatorId));
    const figure = waiting?.find((one) => one.id === id);
    if (!held || !figure) throw new DomainError('NOT_FOUND', 'No figure waits here any more.');
    const { code, name, unit, decimals } = await step.tx.indicator.findUniqueOrThrow({
      where: { id: held.indicatorId },
    });
    return { measure: { code, name, unit, decimals }, figure };
  });
}
