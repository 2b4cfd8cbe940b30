import { DomainError } from '@heed/domain/errors';
import { parsePack, type TriangulationPack } from '@heed/domain/triangulation/pack';

import type { Step } from '../action.ts';

/** The triangulation pack in force today: the newest whose effective date has come. */
export async function loadTriangulationPack({ tx, today }: Step): Promise<TriangulationPack> {
  const row = await tx.packVersion.findFirst({
    where: { kind: 'triangulation', effectiveFrom: { lte: new Date(today) } },
    orderBy: [{ effectiveFrom: 'desc' }, { version: 'desc' }],
  });
  if (!row) throw new DomainError('NOT_FOUND', 'No triangulation pack is loaded.');
  return parsePack(row.content);
}
