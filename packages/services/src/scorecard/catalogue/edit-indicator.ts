import { IndicatorDefinition } from '@heed/domain/catalogue/indicator-definition';
import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { receiptOf } from '@heed/domain/receipt';
import { z } from 'zod';

import { act, type Action } from '../../action.ts';
import { audit, emit } from '../../record-step.ts';
import { lockSubmission } from '../../submission.ts';
import { checkDefinition } from './check-definition.ts';
import { columnsOf, definitionOf } from './definition-of.ts';

export const EditIndicator = z.strictObject({
  code: z.string().min(1).max(80),
  /** The revision that was open while it was changed. */
  seen: z.int().min(1),
  definition: IndicatorDefinition,
  reason: textField({ label: 'why it changes', most: 500 }),
});
export type EditIndicator = z.infer<typeof EditIndicator>;

/**
 * Changes what a measure means. The definition before is kept with who changed it and why, and the measure is judged
 * again. The same definition changes nothing. Throws CONFLICT where somebody else changed it meanwhile, and RULE for
 * another unit of a measure that has figures: they would be read as what they are not.
 */
export function editIndicator(
  action: Action,
  { code, seen, definition, reason }: EditIndicator,
): Promise<{ revision: number }> {
  return act(action, 'catalogue.edit', async (step) => {
    const { tx, partnershipId, now } = step;
    await lockSubmission(step, `indicator:${code}`);
    const found = await tx.indicator.findUnique({
      where: { partnershipId_code: { partnershipId, code } },
    });
    if (!found) throw new DomainError('NOT_FOUND', `There is no measure ${code}.`);
    await checkDefinition(step, { code, definition, reason });
    const before = definitionOf(found);
    if (receiptOf(before) === receiptOf(definition)) return { revision: found.revision };
    if (found.revision !== seen) {
      throw new DomainError(
        'CONFLICT',
        'Somebody else changed this definition while you did. Yours is kept here: compare it with theirs, then save again',
        '',
        { revision: found.revision },
      );
    }
    if (before.unit !== definition.unit && (await hasFigures(step, found.id))) {
      throw new DomainError(
        'RULE',
        `This measure has figures in “${before.unit}”. Add another measure for another unit`,
        'unit',
      );
    }
    await tx.indicatorRevision.create({
      data: {
        partnershipId,
        indicatorId: found.id,
        revision: found.revision,
        content: before,
        reason,
        authorId: action.actor.personId,
        createdAt: now,
      },
      select: { id: true },
    });
    const revision = found.revision + 1;
    await tx.indicator.update({
      where: { id: found.id },
      data: { ...columnsOf(definition), revision },
      select: { id: true },
    });
    await audit(step, {
      action: 'indicator.defined',
      objectKind: 'indicator',
      objectId: code,
      payload: { revision, reason },
    });
    await emit(step, 'indicator.changed', { indicatorId: found.id });
    return { revision };
  });
}

async function hasFigures({ tx }: Parameters<typeof audit>[0], indicatorId: string) {
  return (await tx.observation.count({ where: { indicatorId } })) > 0;
}
