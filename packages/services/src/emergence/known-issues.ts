import type { KnownIssue } from '@heed/text/emergence/follow-issues';

import type { Step } from '../action.ts';

const STATUSES = ['open', 'named', 'merged', 'dismissed'] as const;

/** Every group that a scan ever found, as far as it matters for following it. */
export async function knownIssues({ tx }: Step): Promise<KnownIssue[]> {
  const rows = await tx.emergingIssue.findMany({
    select: { id: true, status: true, members: true, decidedMembers: true },
  });
  return rows.map((row) => ({
    ...row,
    status: STATUSES.find((status) => status === row.status) ?? 'open',
  }));
}
