import type { Database } from '@heed/db/client';
import { withPartnership, withRelay } from '@heed/db/context';

import { openStep } from '../../action.ts';
import { emit } from '../../record-step.ts';
import { lockSubmission } from '../../submission.ts';

/**
 * Has the daily look at returns owed in every partnership in which it is not, such as one made by a release before. Each
 * look owes the next, so that this is needed once, when a relay starts.
 */
export async function ensureSweeps(db: Database, now: Date): Promise<void> {
  const partnerships = await withRelay(db, (tx) =>
    tx.partnership.findMany({ select: { id: true } }),
  );
  for (const { id: partnershipId } of partnerships) {
    await withPartnership(db, partnershipId, async (tx) => {
      const step = await openStep(tx, { partnershipId, actorId: null, now });
      await lockSubmission(step, 'returns.due');
      const owed = await tx.outboxEvent.findFirst({
        where: { type: 'returns.due', doneAt: null, parkedAt: null },
        select: { id: true },
      });
      if (!owed) await emit(step, 'returns.due', {});
    });
  }
}
