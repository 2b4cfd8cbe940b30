/** A group that an earlier scan found, as far as it matters for following it. */
export type KnownIssue = {
  id: string;
  status: 'open' | 'named' | 'merged' | 'dismissed';
  members: readonly string[];
  /** Its members when a person decided on it; empty while it is open. */
  decidedMembers: readonly string[];
};

export type FollowedIssue = {
  /** Place of the group in the scan. */
  group: number;
  /** The issue that it goes on, or null for a new one. */
  id: string | null;
  /** A dismissed issue with enough that is new is offered again. */
  reopens: boolean;
};

/** Two groups that share this much of the smaller one are the same issue. */
const SAME_ISSUE = 0.34;
/** A dismissed group is offered again when so many came that nobody had seen. */
const NEW_TO_REOPEN = 3;

/**
 * Which issue each group of a scan goes on: the one it shares most members with, from a third of the smaller set on. An
 * issue is gone on by one group at most, the first. Groups come strongest first; issues in any order.
 */
export function followIssues(
  groups: readonly { documents: readonly string[] }[],
  issues: readonly KnownIssue[],
): FollowedIssue[] {
  const taken = new Set<string>();
  return groups.map(({ documents }, group) => {
    const [best] = issues
      .filter(({ id }) => !taken.has(id))
      .map((issue) => ({ issue, share: sharedShare(documents, issue.members) }))
      .filter(({ share }) => share >= SAME_ISSUE)
      .sort((a, b) => b.share - a.share || (a.issue.id < b.issue.id ? -1 : 1));
    if (!best) return { group, id: null, reopens: false };
    const { id, status, decidedMembers } = best.issue;
    taken.add(id);
    const unseen = documents.filter((one) => !decidedMembers.includes(one)).length;
    return { group, id, reopens: status === 'dismissed' && unseen >= NEW_TO_REOPEN };
  });
}

function sharedShare(a: readonly string[], b: readonly string[]): number {
  const smaller = Math.min(a.length, b.length);
  return smaller === 0 ? 0 : a.filter((one) => b.includes(one)).length / smaller;
}
