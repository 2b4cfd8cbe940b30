import { periodOfCode, type ReturnPeriod } from '@heed/domain/chasing/return-periods';
import { DomainError } from '@heed/domain/errors';
import type { Indicator } from '@heed/db/generated/prisma/client';

import type { Step } from '../../action.ts';
import { collectionOf, type Collection } from './collection.ts';

export type EntrySheet = {
  collection: Collection;
  period: ReturnPeriod;
  indicators: Indicator[];
  /** The partnership's own area: nobody types in the figures of another. */
  areaCode: string;
};

/**
 * The measures of a collection and the period they are entered for. Throws NOT_FOUND for an address that names none, and
 * RULE for a period that is not over: what is still happening cannot be counted.
 */
export async function loadSheet(
  { tx, today }: Step,
  { collection: slug, period: code }: { collection: string; period: string },
): Promise<EntrySheet> {
  const all = await tx.indicator.findMany({ orderBy: { position: 'asc' } });
  const indicators = all.filter((one) => collectionOf(one).slug === slug);
  const collection = indicators[0] && collectionOf(indicators[0]);
  const period = collection && periodOfCode(collection.rhythm, code);
  if (!collection || !period) {
    throw new DomainError('NOT_FOUND', 'There is no such collection or period.');
  }
  if (period.end >= today) {
    throw new DomainError('RULE', `The period ${period.label} is not over yet.`);
  }
  const { areaCode } = await tx.partnership.findFirstOrThrow({ select: { areaCode: true } });
  return { collection, period, indicators, areaCode };
}
