import { TermPack, type LedgerTerm } from '@heed/domain/taxonomy/term-ledger';

import type { Step } from '../action.ts';

/** The term ledger in force today; none for a partnership that was made before there was one. */
export async function loadTerms({ tx, today }: Pick<Step, 'tx' | 'today'>): Promise<LedgerTerm[]> {
  const row = await tx.packVersion.findFirst({
    where: { kind: 'terms', effectiveFrom: { lte: new Date(today) } },
    orderBy: [{ effectiveFrom: 'desc' }, { version: 'desc' }],
    select: { content: true },
  });
  return row ? TermPack.parse(row.content).terms : [];
}
