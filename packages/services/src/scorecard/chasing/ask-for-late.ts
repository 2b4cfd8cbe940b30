import { PERMISSIONS } from '@heed/domain/permissions';
import { returnsLate, ReturnsNotice } from '@heed/mail/templates/returns-late';
import type { Role } from '@heed/domain/vocabulary';

import type { Step } from '../../action.ts';
import { audit } from '../../record-step.ts';
import { findRecipients, type Recipient } from '../../notifications/find-recipients.ts';
import { writeNotification } from '../../notifications/write-notification.ts';

const dayInWords = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/**
 * Writes to the owner of each late figure, once for each: one message a day and owner with everything that is newly
 * late. Nobody is asked for what was late already when the partnership began. An owner in whose organisation nobody may
 * enter figures is asked through the analysts.
 */
export async function askForLate(
  step: Step,
  { publicUrl, begunOn }: { publicUrl: string; begunOn: string },
): Promise<void> {
  const { tx, now, today } = step;
  const late = await tx.dataQuestion.findMany({
    where: { kind: 'late', status: 'open', chasedAt: null, dueOn: { gte: new Date(begunOn) } },
    orderBy: { askedAt: 'asc' },
    include: { indicator: { select: { name: true, ownerCode: true } } },
  });
  const partnership = await tx.partnership.findFirstOrThrow({ select: { name: true } });
  const byOwner = Map.groupBy(late, (one) => one.indicator.ownerCode);
  for (const [ownerCode, questions] of byOwner) {
    const owner = await tx.organisation.findFirst({
      where: { code: ownerCode },
      select: { name: true },
    });
    for (const { personId, role } of await recipientsOf(step, ownerCode)) {
      await writeNotification(step, {
        subjectKey: `returns:${ownerCode}:${today}`,
        revision: 1,
        personId,
        content: returnsLate(
          ReturnsNotice.parse({
            partnership: partnership.name,
            owner: owner?.name ?? ownerCode,
            measures: questions.map(({ indicator, dueOn }) => ({
              name: indicator.name,
              dueOn: dayInWords.format(dueOn ?? now),
            })),
            role,
            link: `${publicUrl}/scorecard/data-quality`,
            marking: 'OFFICIAL',
          }),
        ),
      });
    }
    await tx.dataQuestion.updateMany({
      where: { id: { in: questions.map(({ id }) => id) } },
      data: { chasedAt: now },
    });
    await audit(step, {
      action: 'returns.chased',
      objectKind: 'organisation',
      objectId: ownerCode,
      payload: { measures: questions.length },
    });
  }
}

async function recipientsOf(step: Step, ownerCode: string): Promise<Recipient[]> {
  const roles: readonly Role[] = PERMISSIONS['scorecard.enter'];
  const everyone = await findRecipients(step, roles);
  const members = await step.tx.person.findMany({
    where: {
      id: { in: everyone.map(({ personId }) => personId) },
      organisation: { code: ownerCode },
    },
    select: { id: true },
  });
  const own = everyone.filter(({ personId }) => members.some(({ id }) => id === personId));
  return own.length > 0 ? own : everyone.filter(({ role }) => role === 'analyst');
}
