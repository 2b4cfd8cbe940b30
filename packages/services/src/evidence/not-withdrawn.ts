import type { Prisma } from '@heed/db/generated/prisma/client';

/** Items but those that were logged by mistake. */
export const NOT_WITHDRAWN = {
  OR: [{ endedReason: null }, { endedReason: { not: 'withdrawn' } }],
} satisfies Prisma.EvidenceItemWhereInput;
