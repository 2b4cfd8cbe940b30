import type { Alert } from '@heed/db/generated/prisma/client';
import { rolesToTell } from '@heed/domain/alert/recipients';
import type { Role } from '@heed/domain/vocabulary';
import type { MailContent } from '@heed/mail/content';
import { alertMeasure, MeasureNotice } from '@heed/mail/templates/alert-measure';
import { alertRaised, AlertNotice } from '@heed/mail/templates/alert-raised';

import { carryOut, type Owed } from '../effect.ts';
import { findRecipients } from '../notifications/find-recipients.ts';
import { writeNotification } from '../notifications/write-notification.ts';

type Announcement = Owed & { publicUrl: string };

/** Facts of an alert that its mail is made of: the notice of its template, without what differs by recipient. */
type MailFacts = {
  template: 'theme' | 'measure';
  notice: Record<string, unknown>;
  toldLevel: number;
};

/**
 * Writes one message for each person who is to be told of this revision of an alert. A revision that has been
 * overtaken by a newer one is left to it.
 */
export function announceAlert({ publicUrl, ...owed }: Announcement): Promise<void> {
  return carryOut(owed, 'alert.announced', async (step, { alertId, revision }) => {
    const alert = await step.tx.alert.findUniqueOrThrow({ where: { id: alertId } });
    if (alert.revision !== revision) return;
    const partnership = await step.tx.partnership.findFirstOrThrow({ select: { name: true } });
    const facts = alert.facts as MailFacts;
    for (const { personId, role } of await findRecipients(step, rolesToTell(facts.toldLevel))) {
      const content = contentOf(alert, facts, { role, partnership: partnership.name, publicUrl });
      await writeNotification(step, {
        subjectKey: `alert:${alert.id}`,
        alertId: alert.id,
        revision,
        personId,
        content,
      });
    }
  });
}

type Reader = { role: Role; partnership: string; publicUrl: string };

function contentOf(
  alert: Alert,
  { template, notice }: MailFacts,
  { role, partnership, publicUrl }: Reader,
): MailContent {
  const common = {
    ...notice,
    partnership,
    role,
    reference: alert.ref,
    link: `${publicUrl}/signals/${alert.ref}`,
    marking: 'OFFICIAL',
  };
  return template === 'measure'
    ? alertMeasure(MeasureNotice.parse(common))
    : alertRaised(AlertNotice.parse(common));
}
