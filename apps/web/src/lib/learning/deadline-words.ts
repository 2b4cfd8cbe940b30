import type { CivilDate } from '@heed/domain/calendar/civil-date';
import type { LearningView } from '@heed/services/evidence/show-learning';
import type { TagColour } from '@heed/ui/tag-colours';

import { dayInWords } from '#lib/words/dates.ts';
import { countOf } from '#lib/words/lists.ts';

/** What stands behind a time limit. */
const FORCE_WORDS: Record<string, string> = {
  S: 'Statute',
  R: 'Regulations',
  SG: 'Statutory guidance',
  PG: 'Guidance of the national Panel or an inspectorate',
  L: 'Local practice',
};

type Deadline = LearningView['deadlines'][number];
type Left = { text: string; colour: TagColour };

/** One due date in words, as it stands on `today`. */
export function presentDeadline(deadline: Deadline, today: CivilDate) {
  const { rule, text, due, lastWorkingDay, force, source, needsCheck } = deadline;
  return {
    rule,
    text,
    due: due ? dayInWords(due) : 'No time limit',
    doneOn: deadline.doneOn && dayInWords(deadline.doneOn),
    left: daysLeft(deadline, today),
    earlier: lastWorkingDay && lastWorkingDay !== due ? dayInWords(lastWorkingDay) : null,
    force: FORCE_WORDS[force ?? ''] ?? 'Not known',
    source: source ?? 'Not known',
    needsCheck,
  };
}

/**
 * How long there is: “12 working days left”, “due today”, “3 working days late”, “done on time”. Null without a due date.
 * A due date that is no working day may have none left and still lie ahead.
 */
export function daysLeft(
  { due, doneOn, workingDaysLeft }: Pick<Deadline, 'due' | 'doneOn' | 'workingDaysLeft'>,
  today: CivilDate,
): Left | null {
  if (!due) return null;
  if (doneOn) {
    return doneOn <= due
      ? { text: 'Done on time', colour: 'green' }
      : { text: 'Done late', colour: 'orange' };
  }
  if (today === due) return { text: 'Due today', colour: 'orange' };
  const days = Math.abs(workingDaysLeft ?? 0);
  const counted = countOf(days, 'working day');
  if (today > due) return { text: `${counted} late`, colour: 'red' };
  return { text: `${counted} left`, colour: days <= 5 ? 'yellow' : 'blue' };
}
