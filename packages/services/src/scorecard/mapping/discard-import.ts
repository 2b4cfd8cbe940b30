import { NO_JSON } from '@heed/db/no-json';
import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { z } from 'zod';

import { act, type Action } from '../../action.ts';
import { refuseIdentifiers } from '../../evidence/screen-text.ts';
import { audit } from '../../record-step.ts';

export const DiscardImport = z.strictObject({
  ref: z.string().min(1).max(40),
  reason: textField({ label: 'why it is discarded', most: 500 }),
});
export type DiscardImport = z.infer<typeof DiscardImport>;

/**
 * Puts a file away that waits to be mapped or confirmed: nothing of it is stored, and its bytes go. That it came, who
 * discarded it and why stays. Throws NOT_FOUND, RULE for a reason that holds an identifier, and CONFLICT for a file that
 * does not wait, also where somebody else decided on it meanwhile.
 */
export function discardImport(action: Action, { ref, reason }: DiscardImport): Promise<void> {
  return act(action, 'scorecard.import', async (step) => {
    const { tx, partnershipId, now } = step;
    refuseIdentifiers({ reason }, step.today);
    const found = await tx.scorecardImport.findUnique({
      where: { partnershipId_ref: { partnershipId, ref } },
      select: { id: true },
    });
    if (!found) throw new DomainError('NOT_FOUND', `There is no import ${ref}.`);
    const { count } = await tx.scorecardImport.updateMany({
      where: { id: found.id, status: { in: ['to_map', 'tried'] } },
      data: {
        status: 'discarded',
        report: { discardedBecause: reason },
        understood: NO_JSON,
        finishedAt: now,
      },
    });
    if (count === 0) throw new DomainError('CONFLICT', `The import ${ref} does not wait any more.`);
    await tx.scorecardImportFile.delete({ where: { importId: found.id } });
    await audit(step, {
      action: 'scorecard.discarded',
      objectKind: 'scorecard_import',
      objectId: found.id,
      payload: { ref, reason },
    });
  });
}
