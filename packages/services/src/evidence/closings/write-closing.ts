import type { Action, Step } from '../../action.ts';
import { audit } from '../../record-step.ts';

type Closing = {
  ref: string;
  kind: 'ended' | 'flag_cleared' | 'deadline_done';
  subject: string;
  otherRef?: string | null;
  closedOn: string;
  reason: string;
};

/** Writes down what a person closed on a record, in the ledger of the record and in the audit trail. */
export async function writeClosing(step: Step, { actor }: Action, closing: Closing): Promise<void> {
  const { tx, partnershipId, now } = step;
  const { id } = await tx.evidenceClosing.create({
    data: {
      ...closing,
      partnershipId,
      closedOn: new Date(closing.closedOn),
      closedById: actor.personId,
      closedAt: now,
    },
    select: { id: true },
  });
  await audit(step, {
    action: `evidence.${closing.kind}`,
    objectKind: 'evidence_closing',
    objectId: id,
    payload: closing,
  });
}
