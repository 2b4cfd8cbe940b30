import type { Database } from '@heed/db/client';
import { withPartnership } from '@heed/db/context';

import { openStep } from '../action.ts';
import { storeImport } from '../scorecard/receive-import.ts';

export type Publication = {
  fileName: string;
  content: Uint8Array<ArrayBuffer>;
  publishedOn: string;
};

/** Takes published figures in as uploads of one person; they are read like any upload. */
export async function loadFigures(
  db: Database,
  {
    partnershipId,
    personId,
    now,
    files,
  }: { partnershipId: string; personId: string; now: Date; files: readonly Publication[] },
): Promise<void> {
  for (const file of files) {
    await withPartnership(db, partnershipId, async (tx) => {
      const step = await openStep(tx, { partnershipId, actorId: personId, now });
      await storeImport(step, personId, file);
    });
  }
}
