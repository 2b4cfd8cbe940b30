import type { Indicator } from '@heed/db/generated/prisma/client';
import { returnOf } from '@heed/domain/plan/published-return';

import type { Step } from '../../action.ts';
import { sourcesOf } from './sources-of.ts';

/**
 * Why a figure of this period raises no alert: its return jumped as a whole, and nobody has answered that the change is
 * real. Null where nothing holds it back.
 */
export async function mutedSource(
  { tx, partnershipId }: Step,
  indicator: Indicator,
  period: string,
): Promise<string | null> {
  const code = returnOf(sourcesOf(indicator))?.code;
  if (code === undefined) return null;
  const signal = await tx.returnSignal.findUnique({
    where: { partnershipId_returnCode_period: { partnershipId, returnCode: code, period } },
  });
  return signal?.changed && signal.verdict !== 'real' ? signal.sentence : null;
}
