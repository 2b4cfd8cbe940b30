import type { Transaction } from './client.ts';

export type AuditStep = {
  actorId: string | null;
  /** `noun.past_tense`, as in the event list. */
  action: string;
  objectKind: string;
  objectId: string;
  payload: Record<string, unknown>;
};

/** Appends one entry to the partnership's audit chain, in the transaction of what it records. */
export async function appendAudit(tx: Transaction, step: AuditStep): Promise<void> {
  await tx.$queryRaw`
    select append_audit(
      ${step.actorId}::uuid, ${step.action}, ${step.objectKind}, ${step.objectId},
      ${JSON.stringify(step.payload)}::jsonb
    )`;
}

export type AuditVerdict = {
  entries: number;
  /** Hash of the newest entry: note it down elsewhere to find a cut tail later. */
  head: string | null;
  fault: { seq: number; fault: string } | null;
};

/** Checks the whole chain of the transaction's partnership; `fault` is its first entry that does not fit. */
export async function verifyAudit(tx: Transaction): Promise<AuditVerdict> {
  const [newest, faults, entries] = [
    await tx.auditEntry.findFirst({ orderBy: { seq: 'desc' }, select: { hash: true } }),
    await tx.$queryRaw<
      { seq: bigint; fault: string }[]
    >`select seq, fault from audit_first_fault()`,
    await tx.auditEntry.count(),
  ];
  const first = faults[0];
  return {
    entries,
    head: newest?.hash ?? null,
    fault: first ? { seq: Number(first.seq), fault: first.fault } : null,
  };
}
