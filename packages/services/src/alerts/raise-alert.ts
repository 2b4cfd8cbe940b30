import type { Alert } from '@heed/db/generated/prisma/client';

import type { Step } from '../action.ts';
import { audit, emit } from '../record-step.ts';
import { nextReference } from '../reference.ts';

export type AlertReport = {
  /** `theme:<code>` or `measure:<indicator code>`: one alert of a key is open at a time. */
  dedupeKey: string;
  rule: string;
  themeCode: string;
  indicatorId?: string;
  title: string;
  level: number;
  /** Codes of the decision table that hold. */
  reasons: string[];
  /** What the page and the mail show; figures and codes, no case text. */
  facts: object;
  evaluationId: string;
  /** Whether people are told; a change that nobody needs to hear of only updates the alert. */
  announce: boolean;
  /** The word of the transition: raised, updated, level_rise, lowered, safety, cleared … */
  kind: string;
};

/** Raises an alert, or brings the open one of the same key up to date, as one audited transition. Returns its id. */
export async function raiseAlert(step: Step, report: AlertReport): Promise<string> {
  const open = await findOpen(step, report.dedupeKey);
  const alert = open ? await update(step, open, report) : await create(step, report);
  await addTransition(step, {
    alert,
    kind: report.kind,
    fromStatus: open?.status ?? null,
    reason: null,
  });
  await audit(step, {
    action: open ? 'alert.updated' : 'alert.raised',
    objectKind: 'alert',
    objectId: alert.id,
    payload: { ref: alert.ref, kind: report.kind, level: report.level, reasons: report.reasons },
  });
  if (report.announce) {
    await emit(step, 'alert.announced', { alertId: alert.id, revision: alert.revision });
  }
  return alert.id;
}

/** Closes the open alert of a key because what raised it has gone; people are told if they were told of the rise. */
export async function clearAlert(step: Step, report: AlertReport): Promise<void> {
  const open = await findOpen(step, report.dedupeKey);
  if (!open) return;
  const alert = await step.tx.alert.update({
    where: { id: open.id },
    data: {
      level: report.level,
      reasons: report.reasons,
      facts: report.facts,
      evaluationId: report.evaluationId,
      revision: open.revision + 1,
      status: 'closed',
      closedAt: step.now,
      updatedAt: step.now,
    },
  });
  await addTransition(step, { alert, kind: 'cleared', fromStatus: open.status, reason: null });
  await audit(step, {
    action: 'alert.cleared',
    objectKind: 'alert',
    objectId: alert.id,
    payload: { ref: alert.ref },
  });
  if (report.announce) {
    await emit(step, 'alert.announced', { alertId: alert.id, revision: alert.revision });
  }
}

/** The alert of a key that is not closed, locked until the transaction ends. */
export async function findOpen(step: Step, dedupeKey: string): Promise<Alert | null> {
  await step.tx.$queryRaw`
    select pg_advisory_xact_lock(hashtextextended(${`${step.partnershipId}:${dedupeKey}`}, 7238116))::text`;
  return step.tx.alert.findFirst({ where: { dedupeKey, status: { not: 'closed' } } });
}

async function create(step: Step, report: AlertReport): Promise<Alert> {
  return step.tx.alert.create({
    data: {
      partnershipId: step.partnershipId,
      ref: await nextReference(step, 'AL'),
      dedupeKey: report.dedupeKey,
      rule: report.rule,
      themeCode: report.themeCode,
      indicatorId: report.indicatorId ?? null,
      title: report.title,
      level: report.level,
      status: 'open',
      revision: 1,
      reasons: report.reasons,
      facts: report.facts,
      evaluationId: report.evaluationId,
      raisedAt: step.now,
      updatedAt: step.now,
    },
  });
}

function update(step: Step, open: Alert, report: AlertReport): Promise<Alert> {
  return step.tx.alert.update({
    where: { id: open.id },
    data: {
      level: report.level,
      title: report.title,
      reasons: report.reasons,
      facts: report.facts,
      evaluationId: report.evaluationId,
      revision: report.announce ? open.revision + 1 : open.revision,
      updatedAt: step.now,
    },
  });
}

type NewTransition = {
  alert: Alert;
  kind: string;
  fromStatus: string | null;
  reason: string | null;
};

/** Writes the next step of an alert's history. */
export async function addTransition(
  { tx, partnershipId, actorId, now }: Step,
  { alert, kind, fromStatus, reason }: NewTransition,
): Promise<void> {
  const seq = await tx.alertTransition.count({ where: { alertId: alert.id } });
  await tx.alertTransition.create({
    data: {
      partnershipId,
      alertId: alert.id,
      seq: seq + 1,
      kind,
      fromStatus,
      toStatus: alert.status,
      level: alert.level,
      personId: actorId,
      reason,
      at: now,
    },
    select: { id: true },
  });
}
