import { appendAudit } from '@heed/db/audit';
import { appendEvent } from '@heed/db/outbox';
import type { EventPayload, EventType } from '@heed/domain/events';

import type { Step } from './action.ts';

type Audited = {
  action: string;
  objectKind: string;
  objectId: string;
  payload?: Record<string, unknown>;
};

/** Writes the audit entry of a step, in its transaction. */
export async function audit(step: Step, entry: Audited): Promise<void> {
  await appendAudit(step.tx, { actorId: step.actorId, payload: {}, ...entry });
}

/** Writes down that an effect is owed, in the transaction of its cause. */
export async function emit<T extends EventType>(
  { tx, partnershipId }: Step,
  type: T,
  payload: EventPayload<T>,
  notBefore?: Date,
): Promise<void> {
  await appendEvent(tx, { partnershipId, type, payload, ...(notBefore && { notBefore }) });
}

// Several changes that come together are weighed once.
const SETTLE_MILLISECONDS = 700;

/** Has each of these themes, and every theme above them, weighed again shortly. */
export async function touchThemes(step: Step, themeCodes: Iterable<string>): Promise<void> {
  const themes = await step.tx.theme.findMany({ select: { code: true, parentCode: true } });
  const parents = new Map(themes.map((theme) => [theme.code, theme.parentCode]));
  const touched = new Set<string>();
  for (const code of themeCodes) {
    for (let at: string | null | undefined = code; at && parents.has(at); at = parents.get(at)) {
      if (touched.has(at)) break;
      touched.add(at);
    }
  }
  const notBefore = new Date(step.now.getTime() + SETTLE_MILLISECONDS);
  for (const themeCode of [...touched].sort()) {
    await emit(step, 'theme.touched', { themeCode }, notBefore);
  }
}
