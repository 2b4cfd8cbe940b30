import { DomainError } from '@heed/domain/errors';
import type { ClearFlag } from '@heed/domain/evidence/closing';

import { act, type Action } from '../../action.ts';
import { touchThemes } from '../../record-step.ts';
import { refuseIdentifiers } from '../screen-text.ts';
import { idsOf, itemsOf, themesOf } from './items-of.ts';
import { writeClosing } from './write-closing.ts';

/**
 * Records that what was marked as needing action at once was acted on: it raises its theme by itself no longer, and counts
 * like any other evidence. Throws NOT_FOUND, CONFLICT if nothing is marked (any more), RULE for a reason that could
 * identify someone.
 */
export function clearFlag(action: Action, { ref, reason }: ClearFlag): Promise<void> {
  return act(action, 'flag.clear', async (step) => {
    const { tx, today } = step;
    refuseIdentifiers({ reason }, today);
    const flagged = (await itemsOf(step, ref)).filter((item) => item.flag && !item.flagClearedOn);
    const [first] = flagged;
    if (!first?.flag) throw new DomainError('CONFLICT', 'Nothing is marked on this record now');
    await tx.evidenceItem.updateMany({
      where: { id: { in: idsOf(flagged) } },
      data: { flagClearedOn: new Date(today) },
    });
    await writeClosing(step, action, {
      ref,
      kind: 'flag_cleared',
      subject: first.flag,
      closedOn: today,
      reason,
    });
    await touchThemes(step, themesOf(flagged));
  });
}
