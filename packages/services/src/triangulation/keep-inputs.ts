import type { Prisma } from '@heed/db/generated/prisma/client';
import { receiptOf } from '@heed/domain/receipt';

import type { Step } from '../action.ts';
import type { Inputs } from './load-inputs.ts';

/** Keeps what a weighing reads, once for each different set of rows, and returns the hash that it is found by. */
export async function keepInputs(
  { tx, partnershipId, now }: Step,
  inputs: Inputs,
): Promise<string> {
  const hash = receiptOf(inputs);
  await tx.weighedInput.createMany({
    data: [
      {
        partnershipId,
        hash,
        content: inputs as Prisma.InputJsonValue,
        createdAt: now,
      },
    ],
    skipDuplicates: true,
  });
  return hash;
}
