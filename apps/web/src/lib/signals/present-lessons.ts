import type { LessonCard } from '@heed/services/evidence/show-lessons';

import { evidenceHref } from '#lib/evidence/evidence-href.ts';
import { dayInWords } from '#lib/words/dates.ts';

const VERDICTS: Readonly<Record<string, string>> = {
  accepted: 'kept',
  rejected: 'turned down',
  added: 'added by hand',
};

/** The report card of the suggestions in words. */
export function presentLessons(card: LessonCard) {
  return {
    version: card.version,
    themes: card.themes,
    unheard: card.unheard.map(
      ({ word, name, rejected, accepted }) =>
        `“${word}” leads to “${name}” no more: turned down ${rejected} times, kept ${accepted}`,
    ),
    lessons: card.lessons.map((lesson) => ({
      version: lesson.version,
      href: evidenceHref(lesson.itemRef.split('.')[0] ?? ''),
      itemRef: lesson.itemRef,
      what: `“${lesson.themeName}” ${VERDICTS[lesson.verdict] ?? lesson.verdict}`,
      words: lesson.words.join(', '),
      by: `${lesson.by}, ${dayInWords(lesson.at)}`,
      undone:
        lesson.undone && `Taken back ${dayInWords(lesson.undone.at)}: ${lesson.undone.reason}`,
    })),
  };
}

export type PresentedLessons = ReturnType<typeof presentLessons>;
