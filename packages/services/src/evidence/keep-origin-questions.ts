import type { Prisma } from '@heed/db/generated/prisma/client';
import { linkReferences } from '@heed/domain/evidence/shared-reference';
import { pairNearCopies } from '@heed/text/related/pair-near-copies';

import type { Step } from '../action.ts';
import type { EvidenceText } from './evidence-texts.ts';
import type { OriginBasis } from './suggest-origins.ts';

/** Keeps which records may go back to one incident or report, in place of what was kept before. */
export async function keepOriginQuestions(
  { tx, partnershipId }: Pick<Step, 'tx' | 'partnershipId'>,
  texts: readonly EvidenceText[],
): Promise<void> {
  const bases = new Map<string, { refs: [string, string]; basis: OriginBasis[] }>();
  const add = (refs: [string, string], basis: readonly OriginBasis[]) => {
    const known = bases.get(refs.join());
    if (known) known.basis.push(...basis);
    else bases.set(refs.join(), { refs, basis: [...basis] });
  };
  for (const { ids, words } of pairNearCopies(texts.map(({ ref: id, text }) => ({ id, text })))) {
    add(ids, [{ kind: 'near_copy', words }]);
  }
  for (const { refs, shared } of linkReferences(texts)) add(refs, shared);
  await tx.originQuestion.deleteMany();
  await tx.originQuestion.createMany({
    data: [...bases.values()].map(({ refs: [ref, otherRef], basis }) => ({
      partnershipId,
      ref,
      otherRef,
      basis: basis satisfies Prisma.InputJsonValue,
    })),
  });
}
