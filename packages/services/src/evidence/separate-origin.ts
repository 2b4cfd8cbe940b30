import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { z } from 'zod';

import { act, type Action } from '../action.ts';
import { audit, touchThemes } from '../record-step.ts';
import { lockSubmission } from '../submission.ts';
import { refuseIdentifiers } from './screen-text.ts';

export const SeparateOrigin = z.strictObject({
  judgementId: z.uuid(),
  reason: textField({ label: 'your reason', most: 2_000 }),
});
export type SeparateOrigin = z.infer<typeof SeparateOrigin>;

/**
 * Takes back that two origins are one: the items it moved go back to where they were, the judgement stays with what was
 * said against it, and their themes are weighed again. Throws CONFLICT if it was taken back already, or merged further.
 */
export function separateOrigin(action: Action, input: SeparateOrigin): Promise<void> {
  return act(action, 'evidence.record', async (step) => {
    const { tx, now, today } = step;
    const { judgementId, reason } = input;
    refuseIdentifiers({ reason }, today);
    await lockSubmission(step, 'origins');
    const judgement = await tx.originJudgement.findFirst({
      where: { id: judgementId, verdict: 'same', undoneAt: null },
    });
    if (!judgement) throw new DomainError('CONFLICT', 'This was taken back already');
    const items = await tx.evidenceItem.findMany({
      where: { ref: { in: judgement.movedItems }, originId: judgement.keptId },
      include: { themes: { select: { themeCode: true } } },
    });
    if (items.length < judgement.movedItems.length) {
      throw new DomainError('CONFLICT', 'These were merged further: take back the later one first');
    }
    await tx.evidenceItem.updateMany({
      where: { id: { in: items.map(({ id }) => id) } },
      data: { originId: judgement.otherId },
    });
    await tx.originJudgement.update({
      where: { id: judgementId },
      data: { undoneAt: now, undoneById: action.actor.personId, undoneReason: reason },
      select: { id: true },
    });
    await audit(step, {
      action: 'origin.separated',
      objectKind: 'origin',
      objectId: judgement.keptId,
      payload: { judgementId, reason, moved: judgement.movedItems },
    });
    await touchThemes(
      step,
      items.flatMap(({ themes }) => themes.map(({ themeCode }) => themeCode)),
    );
  });
}
