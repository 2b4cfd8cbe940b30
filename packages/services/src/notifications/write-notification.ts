import { receiptOf } from '@heed/domain/receipt';
import type { MailContent } from '@heed/mail/content';
import { renderMail } from '@heed/mail/render';

import type { Step } from '../action.ts';
import { emit } from '../record-step.ts';

type NewNotification = {
  /** What it is about; messages of one subject to one person form a thread. */
  subjectKey: string;
  alertId?: string;
  revision: number;
  personId: string;
  content: MailContent;
};

/**
 * Writes down one message to one person before anything is sent, rendered once. The same subject, revision and person
 * is the same message: writing it again changes nothing.
 */
export async function writeNotification(
  step: Step,
  { subjectKey, alertId, revision, personId, content }: NewNotification,
): Promise<void> {
  const { tx, partnershipId, now } = step;
  const key = { subjectKey, revision, personId, channel: 'email' };
  const written = await tx.notification.findUnique({
    where: { subjectKey_revision_personId_channel: key },
    select: { id: true },
  });
  if (written) return;
  const root = await tx.notification.findFirst({
    where: { subjectKey, personId, channel: 'email' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true },
  });
  const rendered = renderMail(content);
  const { id } = await tx.notification.create({
    data: {
      ...key,
      ...rendered,
      partnershipId,
      alertId: alertId ?? null,
      bodyHash: receiptOf(rendered),
      threadRootId: root?.id ?? null,
      state: 'pending',
      date: new Date(Math.floor(now.getTime() / 1_000) * 1_000),
      createdAt: now,
    },
    select: { id: true },
  });
  await emit(step, 'notification.written', { notificationId: id });
}
