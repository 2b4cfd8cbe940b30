import { DomainError } from '@heed/domain/errors';
import type { FinishDeadline } from '@heed/domain/evidence/closing';

import { act, type Action } from '../../action.ts';
import { touchThemes } from '../../record-step.ts';
import { refuseIdentifiers } from '../screen-text.ts';
import { itemsOf, themesOf } from './items-of.ts';
import { writeClosing } from './write-closing.ts';

/**
 * Records on which day that was done which a deadline of a record is about. Throws NOT_FOUND, CONFLICT if it is done
 * already, INVALID for a day to come or before the time began, RULE for a note that could identify someone.
 */
export function finishDeadline(
  action: Action,
  { ref, rule, doneOn, reason }: FinishDeadline,
): Promise<void> {
  return act(action, 'evidence.record', async (step) => {
    const { tx, today } = step;
    refuseIdentifiers({ reason }, today);
    const items = await itemsOf(step, ref);
    const subjectId = items.flatMap(({ learningPoint }) => learningPoint?.recordId ?? [])[0];
    const deadline = await tx.deadline.findFirst({ where: { subjectId: subjectId ?? '', rule } });
    if (!deadline) throw new DomainError('NOT_FOUND', `There is no deadline ${rule} on ${ref}.`);
    if (deadline.doneOn) throw new DomainError('CONFLICT', 'This was recorded as done already');
    if (doneOn > today) {
      throw new DomainError(
        'INVALID',
        'The day it was done must be today or in the past',
        'doneOn',
      );
    }
    if (doneOn < deadline.anchor) {
      throw new DomainError(
        'INVALID',
        'The day it was done must not be before the time for it began',
        'doneOn',
      );
    }
    await tx.deadline.update({
      where: { id: deadline.id },
      data: { doneOn: new Date(doneOn) },
      select: { id: true },
    });
    await writeClosing(step, action, {
      ref,
      kind: 'deadline_done',
      subject: rule,
      closedOn: doneOn,
      reason,
    });
    await touchThemes(step, themesOf(items));
  });
}
