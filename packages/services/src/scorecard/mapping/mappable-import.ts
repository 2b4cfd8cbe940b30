import { DomainError } from '@heed/domain/errors';
import { LaitYears } from '@heed/domain/plan/indicator-source';
import type { Understanding } from '@heed/tabular/file-reading';
import { z } from 'zod';

import type { Step } from '../../action.ts';

// What the reader understood was stored as JSON; here it becomes an understanding again.
const StoredUnderstanding: z.ZodType<Understanding> = z.object({
  fingerprint: z.string(),
  tables: z.array(
    z.object({
      sheet: z.string().nullable(),
      shape: z.string(),
      headerRows: z.array(z.number()),
      rows: z.number(),
      columns: z.array(z.object({ heading: z.string(), purpose: z.string() })),
      sample: z.array(z.array(z.string())),
    }),
  ),
  measures: z.array(
    z.object({
      measure: z.string(),
      sheet: z.string().nullable(),
      figures: z.number(),
      latest: z.string(),
      years: LaitYears,
    }),
  ),
  measuresInAll: z.number(),
});

export type MappableImport = {
  id: string;
  ref: string;
  fileName: string;
  status: string;
  understood: Understanding;
};

/**
 * An import that can be mapped: a sound table whose bytes are still here. Throws NOT_FOUND, or CONFLICT for one that
 * was imported, refused or is being read.
 */
export async function mappableImport(
  { tx, partnershipId }: Step,
  ref: string,
): Promise<MappableImport> {
  const found = await tx.scorecardImport.findUnique({
    where: { partnershipId_ref: { partnershipId, ref } },
    select: { id: true, ref: true, fileName: true, status: true, understood: true },
  });
  if (!found) throw new DomainError('NOT_FOUND', `There is no import ${ref}.`);
  const understood = StoredUnderstanding.safeParse(found.understood);
  if (!understood.success || !['to_map', 'tried'].includes(found.status)) {
    throw new DomainError('CONFLICT', `There is nothing to map in the import ${ref}.`);
  }
  return { ...found, understood: understood.data };
}
