import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { z } from 'zod';

import { act, type Action } from '../../action.ts';
import { refuseIdentifiers } from '../../evidence/screen-text.ts';
import { audit, emit } from '../../record-step.ts';

/** What a person says of a figure that was held back. */
export const HELD_VERDICTS = {
  accepted: 'It is right: use it',
  rejected: 'It is wrong: leave it out',
} as const;

export const JudgeHeld = z.strictObject({
  id: z.uuid(),
  verdict: z.enum(Object.keys(HELD_VERDICTS) as (keyof typeof HELD_VERDICTS)[], {
    error: 'Choose whether it is right',
  }),
  reason: textField({ label: 'how this is known', most: 2_000 }),
});
export type JudgeHeld = z.infer<typeof JudgeHeld>;

/**
 * Lets a held figure in as the version that stands now, or leaves it out for good. Throws NOT_FOUND, or CONFLICT where
 * somebody has said so already or a later publication stands.
 */
export function judgeHeld(action: Action, input: JudgeHeld): Promise<{ code: string }> {
  return act(action, 'scorecard.judge', async (step) => {
    const { tx, partnershipId, now } = step;
    const { id, verdict, reason } = input;
    refuseIdentifiers({ reason }, step.today);
    const held = await tx.heldFigure.findUnique({ where: { id } });
    if (!held) throw new DomainError('NOT_FOUND', 'There is no such figure.');
    const { count } = await tx.heldFigure.updateMany({
      where: { id, verdict: null },
      data: { verdict, reason, judgedById: action.actor.personId, judgedAt: now },
    });
    if (count === 0) throw new DomainError('CONFLICT', 'This figure was decided on already.');
    const { indicatorId, areaCode, period, periodLabel, periodStart, periodEnd } = held;
    const { value, raw, numerator, denominator, coverage, publishedOn, importId } = held;
    const { code } = await tx.indicator.findUniqueOrThrow({
      where: { id: indicatorId },
      select: { code: true },
    });
    await audit(step, {
      action: `figure.${verdict}`,
      objectKind: 'indicator',
      objectId: indicatorId,
      payload: { code, period, value, reason },
    });
    if (verdict === 'rejected') return { code };
    const standing = await tx.observation.findFirst({
      where: { indicatorId, areaCode, period, supersededAt: null },
    });
    if (standing && standing.publishedOn > publishedOn) {
      throw new DomainError('CONFLICT', 'A later publication of this figure stands already.');
    }
    const last = await tx.observation.findFirst({
      where: { indicatorId, areaCode, period },
      orderBy: { version: 'desc' },
      select: { version: true },
    });
    if (standing) {
      await tx.observation.update({ where: { id: standing.id }, data: { supersededAt: now } });
    }
    await tx.observation.create({
      data: {
        ...{ partnershipId, indicatorId, areaCode, period, periodLabel, periodStart, periodEnd },
        ...{ value, raw, numerator, denominator, coverage, publishedOn, importId },
        version: (last?.version ?? 0) + 1,
        recordedAt: now,
      },
      select: { id: true },
    });
    await emit(step, 'indicator.changed', { indicatorId });
    return { code };
  });
}
