import type { Step } from '../../action.ts';
import { audit, emit } from '../../record-step.ts';
import { storeObservations } from '../store-observations.ts';
import type { EnterFigures } from './entry-input.ts';
import type { EntrySheet } from './load-collection.ts';
import type { Change } from './read-change.ts';

type ToStore = { sheet: EntrySheet; changes: readonly Change[]; input: EnterFigures };

/** Stores what changed as versions by hand, notes it, and has the measures judged again. */
export async function storeChanges(step: Step, { sheet, changes, input }: ToStore): Promise<void> {
  const { tx, today, actorId } = step;
  if (changes.length === 0 || actorId === null) return;
  const { start, end, code: periodCode, label } = sheet.period;
  const { changedIndicatorIds } = await storeObservations(step, {
    publishedOn: new Date(today),
    origin: {
      enteredById: actorId,
      reason: input.reason || null,
      comments: new Map(
        changes.flatMap(({ cell }) => (cell.comment ? [[cell.code, cell.comment]] : [])),
      ),
    },
    observations: changes.flatMap(({ cell, figure }) =>
      figure
        ? {
            ...figure,
            indicator: cell.code,
            areaCode: sheet.areaCode,
            period: { code: periodCode, label, start, end },
          }
        : [],
    ),
  });
  for (const { cell, figure, before } of changes) {
    if (figure || !before) continue;
    await tx.observation.update({
      where: { id: before.id },
      data: { comment: cell.comment || null },
      select: { id: true },
    });
  }
  await audit(step, {
    action: 'scorecard.entered',
    objectKind: 'scorecard_collection',
    objectId: `${input.collection}/${input.period}`,
    payload: { measures: changes.map(({ cell }) => cell.code), reason: input.reason },
  });
  for (const indicatorId of changedIndicatorIds) {
    await emit(step, 'indicator.changed', { indicatorId });
  }
}
