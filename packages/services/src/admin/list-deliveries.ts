import { verifyAudit, type AuditVerdict } from '@heed/db/audit';
import { z } from 'zod';

import { act, type Action } from '../action.ts';

const PAGE_SIZE = 50;
export const Page = z.strictObject({ page: z.int().min(1).max(10_000) });
export type Page = z.infer<typeof Page>;

/** One page of messages, newest first, with what became of each. */
export function listDeliveries(action: Action, { page }: Page) {
  return act(action, 'delivery.read', async ({ tx }) => {
    const total = await tx.notification.count();
    const rows = await tx.notification.findMany({
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
      include: { attempts: { orderBy: { startedAt: 'asc' } } },
    });
    const people = await tx.person.findMany({ select: { id: true, name: true, email: true } });
    return {
      total,
      pageSize: PAGE_SIZE,
      rows: rows.map((row) => {
        const person = people.find((one) => one.id === row.personId);
        return {
          id: row.id,
          subject: row.subject,
          to: person ? `${person.name} <${person.email}>` : 'Someone who has left',
          state: row.state,
          stateReason: row.stateReason,
          createdAt: row.createdAt,
          sentAt: row.sentAt,
          attempts: row.attempts.length,
        };
      }),
    };
  });
}

/** One message as it was written, with every attempt to send it, all by the partnership's own clock. Null for an unknown id. */
export function showDelivery(action: Action, { id }: { id: string }) {
  return act(action, 'delivery.read', async ({ tx, behind }) => {
    const message = await tx.notification.findUnique({
      where: { id },
      select: {
        id: true,
        subject: true,
        text: true,
        html: true,
        state: true,
        stateReason: true,
        createdAt: true,
        attempts: {
          orderBy: { startedAt: 'asc' },
          select: { address: true, startedAt: true, outcome: true, response: true },
        },
      },
    });
    return (
      message && {
        ...message,
        attempts: message.attempts.map((attempt) => ({
          ...attempt,
          startedAt: new Date(attempt.startedAt.getTime() - behind),
        })),
      }
    );
  });
}

/** One page of the audit chain, newest first, with who acted, and whether the whole chain still fits together. */
export function listAudit(action: Action, { page }: Page) {
  return act(action, 'audit.read', async ({ tx }) => {
    const verdict: AuditVerdict = await verifyAudit(tx);
    const rows = await tx.auditEntry.findMany({
      orderBy: { seq: 'desc' },
      skip: (page - 1) * PAGE_SIZE,
      take: PAGE_SIZE,
    });
    const people = await tx.person.findMany({ select: { id: true, name: true } });
    return {
      verdict,
      pageSize: PAGE_SIZE,
      rows: rows.map((row) => ({
        seq: Number(row.seq),
        at: row.at,
        by: people.find((person) => person.id === row.actorId)?.name ?? 'Heed',
        action: row.action,
        objectKind: row.objectKind,
        objectId: row.objectId,
        hash: row.hash,
      })),
    };
  });
}

/** What is owed and not done: rows that wait longer than a minute, and rows put aside for a person. */
export function listOwed(action: Action) {
  return act(action, 'delivery.read', async ({ tx, now }) => {
    const minuteAgo = new Date(now.getTime() - 60_000);
    return tx.outboxEvent.findMany({
      where: {
        doneAt: null,
        OR: [{ parkedAt: { not: null } }, { createdAt: { lt: minuteAgo }, attempts: { gt: 1 } }],
      },
      orderBy: { createdAt: 'asc' },
      take: 100,
      select: {
        id: true,
        type: true,
        createdAt: true,
        nextAt: true,
        attempts: true,
        lastError: true,
        parkedAt: true,
      },
    });
  });
}
