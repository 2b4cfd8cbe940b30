import { ImportMapping, MappingEntry } from '@heed/tabular/mapping/mapping';
import { z } from 'zod';

import type { Step } from '../../action.ts';

/** The mapping in force for each header that was ever mapped: the latest version of each. */
export async function currentMappings({ tx }: Step): Promise<ImportMapping[]> {
  const latest = await tx.importMapping.findMany({
    distinct: ['fingerprint'],
    orderBy: [{ fingerprint: 'asc' }, { version: 'desc' }],
    select: { fingerprint: true, entries: true },
  });
  return latest.map((one) => ImportMapping.parse(one));
}

/** The latest version for one header, 0 and empty where it was never mapped. */
export async function latestMapping(
  { tx, partnershipId }: Step,
  fingerprint: string,
): Promise<{ version: number; entries: MappingEntry[] }> {
  const found = await tx.importMapping.findFirst({
    where: { partnershipId, fingerprint },
    orderBy: { version: 'desc' },
    select: { version: true, entries: true },
  });
  if (!found) return { version: 0, entries: [] };
  return { version: found.version, entries: z.array(MappingEntry).parse(found.entries) };
}
