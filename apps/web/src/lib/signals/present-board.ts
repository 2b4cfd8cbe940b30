import { londonDate } from '@heed/domain/calendar/london';
import { STANDING_LABELS, ThemeStanding } from '@heed/domain/vocabulary';
import type { BoardRow } from '@heed/services/triangulation/list-board';

import { confidenceWords } from '#lib/words/confidence.ts';
import { dayInWords } from '#lib/words/dates.ts';
import { decisionWords } from '#lib/words/decisions.ts';
import { levelTag, stateInSentence, stateTag } from '#lib/words/states.ts';
import { streamNames } from '#lib/words/streams.ts';

/** One theme of the board in words, as the overview and the signals show it. */
export function presentBoardRow(row: BoardRow) {
  const standing = ThemeStanding.safeParse(row.standing);
  const reviewOn = row.reviewOn ? londonDate(row.reviewOn) : null;
  return {
    code: row.code,
    name: row.name,
    parentCode: row.parentCode,
    href: `/themes/${row.code}`,
    standing: standing.success ? STANDING_LABELS[standing.data] : row.standing,
    outside: row.standing === 'outside',
    novel: row.novel,
    state: row.state,
    level: row.level,
    levelTag: levelTag(row.level),
    stateTag: stateTag(row.state),
    held: row.override && {
      tag: stateTag(row.override.state),
      words: `People hold it to be ${stateInSentence(row.override.state)} until ${dayInWords(row.override.expiresOn)}`,
    },
    standsAt: `${stateInSentence(row.state)}, at level “${levelTag(row.level).text.toLowerCase()}”`,
    confidence: confidenceWords(row.confidence),
    sentence: row.sentence,
    speaking: streamNames(row.speaking),
    disagree: streamNames(row.disagree),
    silent: streamNames(row.silent),
    weighed: dayInWords(row.evaluatedAt),
    alertRef: row.alertRef,
    decision: row.decision,
    decisionWords: row.decision && decisionWords(row.decision),
    decidedOn: row.decidedAt && dayInWords(row.decidedAt),
    reviewOn,
    reviewOnWords: reviewOn && dayInWords(reviewOn),
  };
}

export type BoardTheme = ReturnType<typeof presentBoardRow>;
