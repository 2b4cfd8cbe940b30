import { DomainError } from '@heed/domain/errors';
import type { EndEvidence } from '@heed/domain/evidence/closing';

import { act, type Action, type Step } from '../../action.ts';
import { touchEmergence } from '../../emergence/touch-emergence.ts';
import { touchThemes } from '../../record-step.ts';
import { refuseIdentifiers } from '../screen-text.ts';
import { idsOf, itemsOf, themesOf } from './items-of.ts';
import { writeClosing } from './write-closing.ts';

/**
 * Has a record count no more from today, with all its points: nothing of it is deleted, and its themes are weighed again.
 * Throws NOT_FOUND, CONFLICT if it counts no more already, INVALID for another record that is unknown, the same or ended
 * itself, RULE for a reason that could identify someone.
 */
export function endEvidence(action: Action, input: EndEvidence): Promise<void> {
  return act(action, 'evidence.record', async (step) => {
    const { ref, because, reason } = input;
    const { tx, today } = step;
    refuseIdentifiers({ reason }, today);
    const items = await itemsOf(step, ref);
    if (items.some(({ endedOn }) => endedOn !== null)) {
      throw new DomainError('CONFLICT', 'This record is not counted already');
    }
    const otherRef = because === 'superseded' ? (input.otherRef ?? '') : null;
    if (otherRef !== null) await checkOther(step, { ref, otherRef });
    await tx.evidenceItem.updateMany({
      where: { id: { in: idsOf(items) } },
      data: { endedOn: new Date(today), endedReason: because },
    });
    await writeClosing(step, action, {
      ref,
      kind: 'ended',
      subject: because,
      otherRef,
      closedOn: today,
      reason,
    });
    await touchThemes(step, themesOf(items));
    await touchEmergence(step);
  });
}

async function checkOther(
  { tx }: Step,
  { ref, otherRef }: { ref: string; otherRef: string },
): Promise<void> {
  const refuse = (message: string) => new DomainError('INVALID', message, 'otherRef');
  if (otherRef === ref) throw refuse('Enter the reference of another record than this one');
  const other = await tx.evidenceItem.findFirst({
    where: {
      OR: [{ learningPoint: { record: { ref: otherRef } } }, { threat: { ref: otherRef } }],
    },
    select: { endedOn: true },
  });
  if (!other) throw refuse(`There is no record ${otherRef}`);
  if (other.endedOn) throw refuse(`${otherRef} is not counted itself`);
}
