import { scanEmergence } from '@heed/services/emergence/scan-emergence';
import type { Encode } from '@heed/services/emergence/text-meanings';

import type { TestPartnershipWithDatabase } from './partnership.ts';

/** Carries out the looks through all texts that are owed, each more than once. */
export async function scanTexts(
  partnership: TestPartnershipWithDatabase,
  encode?: Encode | null,
): Promise<void> {
  const ids = await partnership.inside(async (tx) => {
    const owed = { type: 'evidence.recorded', doneAt: null };
    await tx.outboxEvent.updateMany({
      where: owed,
      data: { nextAt: new Date(Date.now() - 1_000) },
    });
    return (await tx.outboxEvent.findMany({ where: owed, select: { id: true } })).map(
      ({ id }) => id,
    );
  });
  const { db, id: partnershipId } = partnership;
  const run = (eventId: string) =>
    scanEmergence({ db, partnershipId, eventId, now: new Date() }, encode);
  await Promise.all(ids.slice(0, 3).map(run));
  for (const id of ids) await run(id);
}
