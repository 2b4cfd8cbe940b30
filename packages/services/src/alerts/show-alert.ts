import { stepsFrom, type AlertStatus } from '@heed/domain/alert/handling';
import { DomainError } from '@heed/domain/errors';

import { act, type Action } from '../action.ts';
import { assignablePeople } from './assignable-people.ts';

/** One alert with its history, who was told, and the steps open now. Throws NOT_FOUND. */
export function showAlert(action: Action, { ref }: { ref: string }) {
  return act(action, 'alert.read', async (step) => {
    const { tx, partnershipId } = step;
    const alert = await tx.alert.findUnique({
      where: { partnershipId_ref: { partnershipId, ref } },
      include: {
        transitions: { orderBy: { seq: 'asc' } },
        notifications: {
          orderBy: { createdAt: 'asc' },
          select: { personId: true, revision: true, state: true, sentAt: true, createdAt: true },
        },
      },
    });
    if (!alert) throw new DomainError('NOT_FOUND', `There is no alert ${ref}.`);
    const people = await tx.person.findMany({
      where: { deactivatedAt: null },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    });
    const nameOf = (id: string | null) =>
      people.find((person) => person.id === id)?.name ?? (id ? 'Someone who has left' : 'Heed');
    const indicator = alert.indicatorId
      ? await tx.indicator.findUnique({
          where: { id: alert.indicatorId },
          select: { code: true, name: true },
        })
      : null;
    const theme = await tx.theme.findFirst({
      where: { code: alert.themeCode },
      select: { code: true, name: true, standing: true, retiredOn: true, successorCode: true },
    });
    const successor = theme?.successorCode
      ? await tx.theme.findFirst({
          where: { code: theme.successorCode },
          select: { code: true, name: true },
        })
      : null;
    return {
      ref: alert.ref,
      rule: alert.rule,
      title: alert.title,
      level: alert.level,
      status: alert.status as AlertStatus,
      reasons: alert.reasons as string[],
      facts: alert.facts,
      raisedAt: alert.raisedAt,
      closedAt: alert.closedAt,
      assignedTo: alert.assignedToId ? nameOf(alert.assignedToId) : null,
      theme: theme && {
        code: theme.code,
        name: theme.name,
        standing: theme.standing,
        retired: theme.retiredOn && { on: theme.retiredOn.toISOString().slice(0, 10), successor },
      },
      indicator,
      steps: stepsFrom(alert.status as AlertStatus),
      assignable: await assignablePeople(step),
      history: alert.transitions.map((transition) => ({
        seq: transition.seq,
        kind: transition.kind,
        toStatus: transition.toStatus,
        level: transition.level,
        by: nameOf(transition.personId),
        reason: transition.reason,
        at: transition.at,
      })),
      told: alert.notifications.map(({ personId, ...told }) => ({
        ...told,
        name: nameOf(personId),
      })),
    };
  });
}

export type AlertView = Awaited<ReturnType<typeof showAlert>>;
