import { unheardWords, type UnheardWord } from '@heed/text/themes/heed-lessons';

import { act, type Action } from '../action.ts';

export type LessonView = {
  version: number;
  itemRef: string;
  themeCode: string;
  themeName: string;
  verdict: string;
  words: string[];
  by: string;
  at: Date;
  undone: { at: Date; reason: string } | null;
};

export type LessonCard = {
  /** Number of the last lesson: what is suggested today is the taxonomy with all lessons in force up to it. */
  version: number;
  /** By theme: how often it was suggested and kept, and how often people had to add it. */
  themes: { code: string; name: string; accepted: number; rejected: number; added: number }[];
  unheard: (UnheardWord & { name: string })[];
  /** Latest first. */
  lessons: LessonView[];
};

const MOST_SHOWN = 50;

/** The report card of the suggestions: every lesson that people taught, what follows from it, and what was taken back. */
export function showLessons(action: Action): Promise<LessonCard> {
  return act(action, 'triage.read', async ({ tx }) => {
    const rows = await tx.themeLearning.findMany({ orderBy: { version: 'desc' } });
    const themes = await tx.theme.findMany({ orderBy: { position: 'asc' } });
    const people = await tx.person.findMany({ select: { id: true, name: true } });
    const nameOf = (code: string) => themes.find((theme) => theme.code === code)?.name ?? code;
    const standing = rows.filter(({ undoneAt }) => undoneAt === null);
    const count = (code: string, verdict: string) =>
      standing.filter((one) => one.themeCode === code && one.verdict === verdict).length;
    return {
      version: rows[0]?.version ?? 0,
      themes: themes
        .map(({ code, name }) => ({
          code,
          name,
          accepted: count(code, 'accepted'),
          rejected: count(code, 'rejected'),
          added: count(code, 'added'),
        }))
        .filter(({ accepted, rejected, added }) => accepted + rejected + added > 0),
      unheard: unheardWords(
        standing.flatMap(({ themeCode: theme, verdict, words }) =>
          verdict === 'accepted' || verdict === 'rejected' ? [{ theme, verdict, words }] : [],
        ),
      ).map((one) => ({ ...one, name: nameOf(one.theme) })),
      lessons: rows.slice(0, MOST_SHOWN).map((row) => ({
        version: row.version,
        itemRef: row.itemRef,
        themeCode: row.themeCode,
        themeName: nameOf(row.themeCode),
        verdict: row.verdict,
        words: row.words,
        by: people.find(({ id }) => id === row.taughtById)?.name ?? 'Someone who has left',
        at: row.taughtAt,
        undone: row.undoneAt && { at: row.undoneAt, reason: row.undoneReason ?? '' },
      })),
    };
  });
}
