import { computeDeadline } from '@heed/domain/calendar/compute-deadline';
import type { DeadlinePack } from '@heed/domain/calendar/deadline-pack';
import type { WorkingCalendar } from '@heed/domain/calendar/working-calendar';
import type { RapidReviewDetails } from '@heed/domain/evidence/record-learning';

import type { Step } from '../action.ts';
import { loadCalendar, loadDeadlinePack } from './load-calendar.ts';

/** Rules that a rapid review starts, and the date each is counted from. */
const CLOCK = [
  { rule: 'SIN-5', anchor: 'awareOn' },
  { rule: 'RR-15', anchor: 'notifiedOn' },
] as const satisfies readonly { rule: string; anchor: keyof RapidReviewDetails }[];

type RapidReview = {
  recordId: string;
  /** What the review is mainly about: a deadline that passes undone is told on it. */
  themeCode: string | null;
  details: RapidReviewDetails;
};

/**
 * Counts and stores the due dates of a rapid review, with the versions of rules and calendar they were counted by. The
 * Panel has been notified by then, so that the time to notify it is over.
 */
export async function startRapidReviewClock(
  step: Step,
  { recordId, themeCode, details }: RapidReview,
): Promise<void> {
  const pack = await loadDeadlinePack(step);
  const calendar = await loadCalendar(step);
  for (const { rule, anchor } of CLOCK) {
    const day = details[anchor];
    const doneOn = rule === 'SIN-5' ? details.notifiedOn : null;
    if (day)
      await storeDeadline(step, { recordId, themeCode, pack, calendar, rule, anchor: day, doneOn });
  }
}

type ToStore = Pick<RapidReview, 'recordId' | 'themeCode'> & {
  pack: DeadlinePack;
  calendar: WorkingCalendar;
  rule: string;
  anchor: string;
  doneOn: string | null;
};

async function storeDeadline(
  { tx, partnershipId, now }: Step,
  { recordId, themeCode, pack, calendar, rule, anchor, doneOn }: ToStore,
): Promise<void> {
  const answer = computeDeadline({ pack, rule, anchor, calendar });
  const asDate = (day: string | null) => (day ? new Date(day) : null);
  await tx.deadline.create({
    data: {
      partnershipId,
      subjectKind: 'learning_record',
      subjectId: recordId,
      themeCode,
      pack: pack.pack,
      packVersion: pack.version,
      calendarVersion: `${calendar.division}/${calendar.version}`,
      rule,
      text: pack.rules.find((one) => one.code === rule)?.text ?? rule,
      force: answer.force,
      source: answer.source,
      needsCheck: answer.needsCheck,
      anchor,
      due: asDate(answer.due),
      dueLatest: asDate(answer.dueLatest),
      lastWorkingDay: asDate(answer.lastWorkingDay),
      doneOn: asDate(doneOn),
      beyondCalendar: answer.beyondCalendar,
      createdAt: now,
    },
    select: { id: true },
  });
}
