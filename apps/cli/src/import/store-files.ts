import type { Database } from '@heed/db/client';
import { withPartnership } from '@heed/db/context';
import type { CivilDate } from '@heed/domain/calendar/civil-date';
import { drainOwed } from '@heed/services/demo/drain';
import { readImport } from '@heed/services/scorecard/read-import';
import { storeImport } from '@heed/services/scorecard/receive-import';

import { z } from 'zod';

import { asSystem } from '../database.ts';
import type { GivenFile } from './read-files.ts';

/** In the column that names who uploaded a file: the command line acts for the system, not for a person. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

const StoredReport = z.object({
  stored: z.int(),
  revised: z.int(),
  unchanged: z.int(),
  older: z.int(),
  refusedBecause: z.string().optional(),
});
export type StoredReport = z.infer<typeof StoredReport>;

type ToStore = {
  partnershipId: string;
  publishedOn: CivilDate;
  files: readonly { file: GivenFile; fileName: string }[];
};

/**
 * Takes each file in as an upload, reads it here and now, then has judged what it changed. Gives the counts that
 * the page of each import shows. Workers that run meanwhile do no harm: every effect is carried out once.
 */
export async function storeFiles(
  db: Database,
  { partnershipId, publishedOn, files }: ToStore,
): Promise<StoredReport[]> {
  const reports: StoredReport[] = [];
  for (const { file, fileName } of files) {
    const { id } = await asSystem(db, partnershipId, (step) =>
      storeImport(step, NOBODY, { fileName, content: file.content, publishedOn }),
    );
    reports.push(await readStored(db, partnershipId, id));
  }
  await drainOwed(db, { partnershipId, clock: () => new Date() });
  return reports;
}

// A relay may have taken the row already, so it is found by what it says and not by when it is due.
async function readStored(
  db: Database,
  partnershipId: string,
  importId: string,
): Promise<StoredReport> {
  const owed = await withPartnership(db, partnershipId, (tx) =>
    tx.outboxEvent.findFirstOrThrow({
      where: { type: 'scorecard.received', payload: { path: ['importId'], equals: importId } },
      select: { id: true },
    }),
  );
  await readImport({ db, partnershipId, eventId: owed.id, now: new Date() });
  const { report } = await withPartnership(db, partnershipId, (tx) =>
    tx.scorecardImport.findUniqueOrThrow({ where: { id: importId }, select: { report: true } }),
  );
  const counts = StoredReport.parse(report);
  if (counts.refusedBecause !== undefined) throw new Error(counts.refusedBecause);
  return counts;
}
