import { reviewOpened, ReviewNotice } from '@heed/mail/templates/review-opened';

import { carryOut, type Owed } from '../effect.ts';
import { findRecipients } from '../notifications/find-recipients.ts';
import { writeNotification } from '../notifications/write-notification.ts';

const monthAndYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** Tells everyone who decides on, prepares or scrutinises a priority review that one has opened. */
export function announceReview({
  publicUrl,
  ...owed
}: Owed & { publicUrl: string }): Promise<void> {
  return carryOut(owed, 'review.opened', async (step, { reviewId }) => {
    const { tx } = step;
    const review = await tx.priorityReview.findUniqueOrThrow({
      where: { id: reviewId },
      include: { triggers: true },
    });
    const partnership = await tx.partnership.findFirstOrThrow({ select: { name: true } });
    const priority = await tx.planPriority.findFirstOrThrow({
      where: { planVersionId: review.planVersionId, code: review.priorityCode },
      select: { title: true },
    });
    for (const { personId, role } of await findRecipients(step, [
      'executive',
      'analyst',
      'scrutineer',
    ])) {
      await writeNotification(step, {
        subjectKey: `review:${review.id}`,
        revision: 1,
        personId,
        content: reviewOpened(
          ReviewNotice.parse({
            partnership: partnership.name,
            priority: priority.title,
            reference: review.ref,
            triggers: [...new Set(review.triggers.map((trigger) => trigger.code))].sort(),
            openedOn: monthAndYear.format(review.openedOn),
            evidenceIncomplete: review.evidenceIncomplete,
            role,
            link: `${publicUrl}/reviews/${review.ref}`,
            marking: 'OFFICIAL',
          }),
        ),
      });
    }
  });
}
