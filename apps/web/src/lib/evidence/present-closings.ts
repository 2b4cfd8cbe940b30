import { ENDINGS, Ending } from '@heed/domain/evidence/closing';
import { may } from '@heed/domain/permissions';
import type { Role } from '@heed/domain/vocabulary';
import type { ClosingView } from '@heed/services/evidence/closings/list-closings';

import { dayInWords } from '#lib/words/dates.ts';
import { evidenceHref } from './evidence-href.ts';
import { flagWords } from './flag-words.ts';

/** What people closed on a record, in words: what ended it, who acted on its flag, what was done, and what was taken back. */
export function presentClosings(
  ref: string,
  closings: readonly ClosingView[],
  roles: readonly Role[],
) {
  const told = closings.map((closing) => ({
    id: closing.id,
    kind: closing.kind,
    subject: closing.subject,
    said: sayClosing(closing),
    reason: closing.reason,
    by: `${closing.by}, ${dayInWords(closing.at)}`,
    other: closing.otherRef && { ref: closing.otherRef, href: evidenceHref(closing.otherRef) },
    undone: closing.undone && {
      said: `Taken back by ${closing.undone.by}, ${dayInWords(closing.undone.at)}`,
      reason: closing.undone.reason,
    },
    /** Where it is taken back, for those who may. */
    undoHref:
      !closing.undone &&
      may(roles, closing.kind === 'flag_cleared' ? 'flag.clear' : 'evidence.record')
        ? `/learning/${ref}/take-back?closing=${closing.id}`
        : null,
  }));
  const standing = told.filter(({ undone }) => !undone);
  const ended = standing.find(({ kind }) => kind === 'ended') ?? null;
  return {
    ended,
    flag: standing.find(({ kind }) => kind === 'flag_cleared') ?? null,
    done: standing.filter(({ kind }) => kind === 'deadline_done'),
    takenBack: told.filter(({ undone }) => undone !== null),
    /** Where it is said that it counts no more, for those who may. */
    endHref: !ended && may(roles, 'evidence.record') ? `/learning/${ref}/end` : null,
  };
}

export type ClosingsWords = ReturnType<typeof presentClosings>;
export type ClosingWords = NonNullable<ClosingsWords['ended']>;

function sayClosing({ kind, subject, on }: ClosingView): string {
  const day = dayInWords(on);
  if (kind === 'ended') {
    const ending = Ending.safeParse(subject);
    return `This has not counted since ${day}. ${ending.success ? ENDINGS[ending.data] : subject}`;
  }
  if (kind === 'flag_cleared') return `${flagWords(subject)}: acted on by ${day}`;
  return `${subject} was done on ${day}`;
}
