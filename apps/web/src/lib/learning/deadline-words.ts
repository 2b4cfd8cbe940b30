import type { CivilDate } from '@heed/domain/calendar/civil-date';
import { toDayNumber } from '@heed/domain/calendar/civil-date';
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
  const { rule, text, due, lastWorkingDay, force, source, needsCheck, doneOn } = deadline;
  return {
    rule,
    text,
    due: due ? dayInWords(due) : 'No time limit',
    left: daysLeft({ due, doneOn }, today),
    earlier: lastWorkingDay && lastWorkingDay !== due ? dayInWords(lastWorkingDay) : null,
    force: FORCE_WORDS[force ?? ''] ?? 'Not known',
    source: source ?? 'Not known',
    needsCheck,
  };
}

export type DeadlineWords = ReturnType<typeof presentDeadline>;

/** How long there is: “12 days left”, “due today”, “3 days late”, “done on time”. Null without a due date. */
export function daysLeft(
  { due, doneOn }: { due: CivilDate | null; doneOn: CivilDate | null },
  today: CivilDate,
): Left | null {
  if (!due) return null;
  if (doneOn) {
    return doneOn <= due
      ? { text: 'Done on time', colour: 'green' }
      : { text: 'Done late', colour: 'orange' };
  }
  const days = toDayNumber(due) - toDayNumber(today);
  if (days < 0) return { text: `${countOf(-days, 'day')} late`, colour: 'red' };
  if (days === 0) return { text: 'Due today', colour: 'orange' };
  return { text: `${countOf(days, 'day')} left`, colour: days <= 7 ? 'yellow' : 'blue' };
}
