import { DomainError } from '@heed/domain/errors';
import { textField } from '@heed/domain/evidence/text-field';
import { z } from 'zod';

import type { Prisma } from '@heed/db/generated/prisma/client';

import { act, type Action, type Step } from '../action.ts';
import { audit, touchThemes } from '../record-step.ts';
import { lockSubmission } from '../submission.ts';
import { originOf } from './origin-of.ts';
import { refuseIdentifiers } from './screen-text.ts';
import { suggestOrigins } from './suggest-origins.ts';

export const JudgeOrigin = z.strictObject({
  ref: z.string().min(1).max(40),
  /** A record of the other origin. */
  otherRef: z.string().trim().min(1, { error: 'Enter the reference of the other record' }).max(40),
  verdict: z.enum(['same', 'different'], { error: 'Choose whether they are the same' }),
  reason: textField({ label: 'your reason', most: 2_000 }),
});
export type JudgeOrigin = z.infer<typeof JudgeOrigin>;

/**
 * Records whether two records go back to one incident or report. If so, every item of the later origin moves to the
 * earlier one, which counts once, and their themes are weighed again; if not, the question is not asked again.
 * Throws NOT_FOUND for an unknown record, INVALID for a record of the same origin, RULE for a reason that could identify
 * someone.
 */
export function judgeOrigin(action: Action, input: JudgeOrigin): Promise<void> {
  return act(action, 'evidence.record', async (step) => {
    const { tx, partnershipId, now, today } = step;
    const { ref, otherRef, verdict, reason } = input;
    refuseIdentifiers({ reason }, today);
    // Origins are merged one after the other, so that each finds where the items of the last one went.
    await lockSubmission(step, 'origins');
    const origins = [await originOf(step, ref), await originOf(step, otherRef)];
    const [kept, other] = origins.sort(
      (a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1),
    );
    if (!kept || !other || kept.id === other.id) {
      throw new DomainError('INVALID', 'These two already count as one', 'otherRef');
    }
    const suggested = await suggestOrigins(step, ref);
    const basis = suggested
      .flatMap(({ records }) => records)
      .filter((record) => record.ref === otherRef)
      .flatMap((record) => record.basis);
    const moved = verdict === 'same' ? await moveItems(step, { from: other.id, to: kept.id }) : [];
    const { id } = await tx.originJudgement.create({
      data: {
        partnershipId,
        keptId: kept.id,
        otherId: other.id,
        verdict,
        reason,
        basis: basis satisfies Prisma.InputJsonValue,
        movedItems: moved,
        judgedById: action.actor.personId,
        judgedAt: now,
      },
      select: { id: true },
    });
    await audit(step, {
      action: verdict === 'same' ? 'origin.merged' : 'origin.kept_apart',
      objectKind: 'origin',
      objectId: kept.id,
      payload: { judgementId: id, other: other.code, reason, moved },
    });
  });
}

/** Moves all items of an origin, has their themes weighed again, and returns the references of what was moved. */
async function moveItems(
  step: Step,
  { from, to }: { from: string; to: string },
): Promise<string[]> {
  const items = await step.tx.evidenceItem.findMany({
    where: { originId: from },
    include: { themes: { select: { themeCode: true } } },
    orderBy: { ref: 'asc' },
  });
  await step.tx.evidenceItem.updateMany({ where: { originId: from }, data: { originId: to } });
  await touchThemes(
    step,
    items.flatMap(({ themes }) => themes.map(({ themeCode }) => themeCode)),
  );
  return items.map(({ ref }) => ref);
}
