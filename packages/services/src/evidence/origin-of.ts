import { DomainError } from '@heed/domain/errors';

import type { Step } from '../action.ts';

/** The origin that the items of a record or a threat count as. Throws NOT_FOUND. */
export async function originOf(
  { tx }: Step,
  ref: string,
): Promise<{ id: string; code: string; label: string; createdAt: Date }> {
  const item = await tx.evidenceItem.findFirst({
    where: {
      OR: [{ learningPoint: { record: { ref } } }, { threat: { ref } }],
    },
    select: { origin: { select: { id: true, code: true, label: true, createdAt: true } } },
    orderBy: { ref: 'asc' },
  });
  if (!item) throw new DomainError('NOT_FOUND', `There is no record ${ref}.`);
  return item.origin;
}
