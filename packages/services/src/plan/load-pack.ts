import { DomainError } from '@heed/domain/errors';

import type { Step } from '../action.ts';

export type PackKind =
  'triangulation' | 'deadlines' | 'calendar' | 'themes' | 'terms' | 'agencies' | 'plan';

/** Content of the newest pack of a kind whose effective date has come. Throws NOT_FOUND if none is loaded. */
export async function loadPack({ tx, today }: Step, kind: PackKind): Promise<unknown> {
  const row = await tx.packVersion.findFirst({
    where: { kind, effectiveFrom: { lte: new Date(today) } },
    orderBy: [{ effectiveFrom: 'desc' }, { version: 'desc' }],
    select: { content: true },
  });
  if (!row) throw new DomainError('NOT_FOUND', `No ${kind} pack is loaded.`);
  return row.content;
}
