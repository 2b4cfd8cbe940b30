import type { Database } from '@heed/db/client';
import { withPartnership } from '@heed/db/context';

import { scanEmergence } from '../emergence/scan-emergence.ts';
import { evaluateIndicator } from '../scorecard/evaluate-indicator.ts';
import { judgePanel } from '../scorecard/panel/judge-panel.ts';
import { readImport } from '../scorecard/read-import.ts';
import { evaluateTheme } from '../triangulation/evaluate-theme.ts';

/** In the order in which one brings forth the next. Mail is left to the workers. */
const EFFECTS = {
  'scorecard.received': readImport,
  'indicator.changed': evaluateIndicator,
  'panel.touched': judgePanel,
  'theme.touched': evaluateTheme,
  'evidence.recorded': scanEmergence,
} as const;

/**
 * Carries out what is owed to a partnership here and now, with the workers' own use cases, so that a command line need
 * not wait for them. An effect that a worker finishes meanwhile is found done. Effects for later stay owed.
 */
export async function drainOwed(
  db: Database,
  { partnershipId, clock }: { partnershipId: string; clock: () => Date },
): Promise<number> {
  let done = 0;
  for (const [type, effect] of Object.entries(EFFECTS)) {
    const rows = await withPartnership(db, partnershipId, (tx) =>
      tx.outboxEvent.findMany({
        where: {
          type,
          doneAt: null,
          parkedAt: null,
          // What settles within a second is taken along.
          nextAt: { lte: new Date(clock().getTime() + 1_000) },
        },
        orderBy: { createdAt: 'asc' },
        select: { id: true },
      }),
    );
    for (const { id } of rows) {
      await effect({ db, partnershipId, eventId: id, now: clock() });
      done += 1;
    }
  }
  return done;
}
