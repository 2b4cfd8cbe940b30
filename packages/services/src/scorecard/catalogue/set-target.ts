import { isCivilDate } from '@heed/domain/calendar/civil-date';
import { rateOf } from '@heed/domain/catalogue/unit-rate';
import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { z } from 'zod';

import { act, type Action, type Step } from '../../action.ts';
import { refuseIdentifiers } from '../../evidence/screen-text.ts';
import { audit, emit } from '../../record-step.ts';

export const SetTarget = z.strictObject({
  code: z.string().min(1).max(80),
  /** Null from a day on which nothing is aimed at. */
  value: z.number().nullable(),
  fromDate: z.string().refine(isCivilDate, { error: 'Enter a real date, like 27 3 2026' }),
  reason: textField({ label: 'your reason', most: 500 }),
});
export type SetTarget = z.infer<typeof SetTarget>;

/**
 * Sets what is aimed at from a day on. Targets of other days stay, so that a figure is read against the target of its
 * time; one for the same day takes the place of the one before, which is kept. The measure is judged again.
 */
export function setTarget(
  action: Action,
  { code, value, fromDate, reason }: SetTarget,
): Promise<void> {
  return act(action, 'catalogue.edit', async (step) => {
    const { tx, partnershipId, now } = step;
    refuseIdentifiers({ reason }, step.today);
    const found = await tx.indicator.findUnique({
      where: { partnershipId_code: { partnershipId, code } },
      select: { id: true, unit: true },
    });
    if (!found) throw new DomainError('NOT_FOUND', `There is no measure ${code}.`);
    if (value !== null && (value < 0 || (rateOf(found.unit) === 100 && value > 100))) {
      throw new DomainError(
        'INVALID',
        'The target must be a figure this measure can have',
        'value',
      );
    }
    await tx.indicatorTarget.create({
      data: {
        partnershipId,
        indicatorId: found.id,
        fromDate: new Date(fromDate),
        value,
        reason,
        setById: action.actor.personId,
        createdAt: now,
      },
      select: { id: true },
    });
    await audit(step, {
      action: 'indicator.targeted',
      objectKind: 'indicator',
      objectId: code,
      payload: { value, fromDate, reason },
    });
    await applyTargets(step, [found.id]);
  });
}

/** Gives each measure the target that holds today, and has it judged again where that is another than before. */
export async function applyTargets(step: Step, indicatorIds: readonly string[]): Promise<void> {
  const { tx, today } = step;
  for (const indicatorId of indicatorIds) {
    const holds = await tx.indicatorTarget.findFirst({
      where: { indicatorId, fromDate: { lte: new Date(today) } },
      orderBy: [{ fromDate: 'desc' }, { createdAt: 'desc' }, { id: 'desc' }],
      select: { value: true },
    });
    const { target } = await tx.indicator.findUniqueOrThrow({
      where: { id: indicatorId },
      select: { target: true },
    });
    if (!holds || holds.value === target) continue;
    await tx.indicator.update({
      where: { id: indicatorId },
      data: { target: holds.value },
      select: { id: true },
    });
    await emit(step, 'indicator.changed', { indicatorId });
  }
}
