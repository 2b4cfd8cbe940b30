import { DomainError } from '@heed/domain/errors';
import type { UndoClosing } from '@heed/domain/evidence/closing';
import { may } from '@heed/domain/permissions';

import { act, type Action } from '../../action.ts';
import { touchEmergence } from '../../emergence/touch-emergence.ts';
import { audit, touchThemes } from '../../record-step.ts';
import { refuseIdentifiers } from '../screen-text.ts';
import { idsOf, itemsOf, themesOf } from './items-of.ts';

/**
 * Takes back what was closed on a record: it counts, is marked or is owed again as before, and the closing stays with what
 * was said against it. Who may close may take back. Throws NOT_FOUND, FORBIDDEN, CONFLICT if it was taken back already, RULE
 * for a reason that could identify someone.
 */
export function undoClosing(action: Action, { id, reason }: UndoClosing): Promise<void> {
  return act(action, 'evidence.read', async (step) => {
    const { tx, now, today } = step;
    refuseIdentifiers({ reason }, today);
    const closing = await tx.evidenceClosing.findUnique({ where: { id } });
    if (!closing) throw new DomainError('NOT_FOUND', 'There is nothing to take back.');
    const permission = closing.kind === 'flag_cleared' ? 'flag.clear' : 'evidence.record';
    if (!may(action.actor.roles, permission)) {
      throw new DomainError('FORBIDDEN', 'You may not take this back.');
    }
    const items = await itemsOf(step, closing.ref);
    const { count } = await tx.evidenceClosing.updateMany({
      where: { id, undoneAt: null },
      data: { undoneAt: now, undoneById: action.actor.personId, undoneReason: reason },
    });
    if (count === 0) throw new DomainError('CONFLICT', 'This was taken back already');
    const own = { id: { in: idsOf(items) } };
    if (closing.kind === 'ended') {
      await tx.evidenceItem.updateMany({ where: own, data: { endedOn: null, endedReason: null } });
      await touchEmergence(step);
    } else if (closing.kind === 'flag_cleared') {
      await tx.evidenceItem.updateMany({ where: own, data: { flagClearedOn: null } });
    } else {
      const subjects = items.flatMap(({ learningPoint }) => learningPoint?.recordId ?? []);
      await tx.deadline.updateMany({
        where: { subjectId: { in: subjects }, rule: closing.subject },
        data: { doneOn: null },
      });
    }
    await audit(step, {
      action: 'evidence.closing_undone',
      objectKind: 'evidence_closing',
      objectId: id,
      payload: { ref: closing.ref, kind: closing.kind, reason },
    });
    await touchThemes(step, themesOf(items));
  });
}
