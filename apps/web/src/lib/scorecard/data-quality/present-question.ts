import { QUESTION_KINDS, QUESTION_STATES } from '@heed/domain/chasing/questions';
import type { QuestionRow } from '@heed/services/scorecard/chasing/list-questions';

import { dayInWords, timeInWords } from '#lib/words/dates.ts';
import { capitalised } from '#lib/words/lists.ts';
import type { TagWords } from '#lib/words/tag.ts';

const KINDS: Readonly<Record<string, string>> = QUESTION_KINDS;
const STATES: Readonly<Record<string, TagWords>> = {
  open: { text: QUESTION_STATES.open, colour: 'orange' },
  answered: { text: QUESTION_STATES.answered, colour: 'blue' },
  closed: { text: QUESTION_STATES.closed, colour: 'grey' },
};

/** One question about a return, as the queue and its own page show it. */
export function presentQuestion(one: QuestionRow) {
  return {
    id: one.id,
    code: one.code,
    measure: one.measure,
    question: KINDS[one.kind] ?? one.kind,
    about: one.dueOn
      ? `${capitalised(one.period)}, due ${dayInWords(one.dueOn)}`
      : capitalised(one.period),
    owner: one.owner,
    status: STATES[one.status] ?? { text: one.status, colour: 'grey' as const },
    open: one.status !== 'closed',
    asked: dayInWords(one.askedAt),
    chased: one.chasedAt ? `Owner written to on ${dayInWords(one.chasedAt)}` : null,
    answer: one.answer,
    answered:
      one.answeredAt &&
      `${one.answeredBy ?? 'Somebody who has left'}, ${timeInWords(one.answeredAt)}`,
  };
}
