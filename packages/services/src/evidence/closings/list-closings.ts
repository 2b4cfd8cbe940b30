import type { Step } from '../../action.ts';

/** Everything that people closed on a record, newest first, also what was taken back. */
export async function listClosings({ tx }: Pick<Step, 'tx'>, ref: string) {
  const rows = await tx.evidenceClosing.findMany({
    where: { ref },
    orderBy: [{ closedAt: 'desc' }, { id: 'desc' }],
  });
  if (rows.length === 0) return [];
  const people = await tx.person.findMany({ select: { id: true, name: true } });
  const nameOf = (id: string | null) =>
    people.find((person) => person.id === id)?.name ?? 'Someone who has left';
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    otherRef: row.otherRef,
    on: row.closedOn.toISOString().slice(0, 10),
    reason: row.reason,
    by: nameOf(row.closedById),
    at: row.closedAt,
    undone: row.undoneAt && {
      at: row.undoneAt,
      reason: row.undoneReason ?? '',
      by: nameOf(row.undoneById),
    },
  }));
}

export type ClosingView = Awaited<ReturnType<typeof listClosings>>[number];
