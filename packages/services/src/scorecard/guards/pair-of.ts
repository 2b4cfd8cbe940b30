import type { Indicator } from '@heed/db/generated/prisma/client';

import type { Step } from '../../action.ts';
import { plannedPairs } from './pair-readings.ts';

export type Pair = { code: string; name: string; variation: string | null };

/**
 * The measure beside which a volume is read: the share of it that proves right. Null for a measure that has a direction
 * of its own, without a pair in the plan, or whose pair has no figures yet.
 */
export async function pairOf(step: Step, { code, better }: Indicator): Promise<Pair | null> {
  if (better !== 'context') return null;
  const paired = (await plannedPairs(step)).get(code);
  if (paired === undefined) return null;
  const { tx, partnershipId } = step;
  const other = await tx.indicator.findUnique({
    where: { partnershipId_code: { partnershipId, code: paired } },
    include: { evaluations: { orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: 1 } },
  });
  const newest = other?.evaluations[0];
  if (!other || !newest || other.better !== 'higher' || !other.unit.startsWith('%')) return null;
  return { code: other.code, name: other.name, variation: newest.variation };
}
