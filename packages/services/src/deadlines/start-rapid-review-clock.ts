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

/** Counts and stores the due dates of a rapid review, with the versions of rules and calendar they were counted by. */
export async function startRapidReviewClock(
  step: Step,
  { recordId, details }: { recordId: string; details: RapidReviewDetails },
): Promise<void> {
  const pack = await loadDeadlinePack(step);
  const calendar = await loadCalendar(step);
  for (const { rule, anchor } of CLOCK) {
    const day = details[anchor];
    if (day) await storeDeadline(step, { recordId, pack, calendar, rule, anchor: day });
  }
}

type ToStore = {
  recordId: string;
  pack: DeadlinePack;
  calendar: WorkingCalendar;
  rule: string;
  anchor: string;
};

async function storeDeadline(
  { tx, partnershipId, now }: Step,
  { recordId, pack, calendar, rule, anchor }: ToStore,
): Promise<void> {
  const answer = computeDeadline({ pack, rule, anchor, calendar });
  const asDate = (day: string | null) => (day ? new Date(day) : null);
  await tx.deadline.create({
    data: {
      partnershipId,
      subjectKind: 'learning_record',
      subjectId: recordId,
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
      beyondCalendar: answer.beyondCalendar,
      createdAt: now,
    },
    select: { id: true },
  });
}
