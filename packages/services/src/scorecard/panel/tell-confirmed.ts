import type { MeasureFacts } from '@heed/trends/alert/alert-types';

import type { Step } from '../../action.ts';
import { addTransition, findOpen } from '../../alerts/raise-alert.ts';
import { audit, emit } from '../../record-step.ts';

/** What the facts of a measure's alert say about who knows of it. */
type AlertFacts = { told?: boolean; measure?: MeasureFacts };

/**
 * Tells people of the open alert of a measure that stands out across the whole panel on the side of concern, if nobody
 * was told yet.
 */
export async function tellConfirmed(step: Step, code: string): Promise<void> {
  const open = await findOpen(step, `measure:${code}`);
  if (!open) return;
  const facts = open.facts as AlertFacts;
  const window = facts.measure?.window ?? null;
  const side = window && (window.z > 0 ? 'high' : 'low');
  if (facts.told !== false || side !== facts.measure?.concernSide) return;
  const alert = await step.tx.alert.update({
    where: { id: open.id },
    data: {
      facts: { ...(open.facts as object), told: true },
      revision: open.revision + 1,
      updatedAt: step.now,
    },
  });
  await addTransition(step, { alert, kind: 'confirmed', fromStatus: open.status, reason: null });
  await audit(step, {
    action: 'alert.confirmed',
    objectKind: 'alert',
    objectId: alert.id,
    payload: { ref: alert.ref },
  });
  await emit(step, 'alert.announced', { alertId: alert.id, revision: alert.revision });
}
