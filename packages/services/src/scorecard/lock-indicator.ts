import { DomainError } from '@heed/domain/errors';

import type { Step } from '../action.ts';

/** A measure by its code, held until the transaction ends, so that two decisions on it follow each other. Throws NOT_FOUND. */
export async function lockIndicator(
  { tx, partnershipId }: Step,
  code: string,
): Promise<{ id: string }> {
  const indicator = await tx.indicator.findUnique({
    where: { partnershipId_code: { partnershipId, code } },
    select: { id: true },
  });
  if (!indicator) throw new DomainError('NOT_FOUND', `There is no measure ${code}.`);
  await tx.$queryRaw`select id::text from indicator where id = ${indicator.id}::uuid for update`;
  return indicator;
}
