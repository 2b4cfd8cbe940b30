import { synonymsWithTerms } from '@heed/domain/taxonomy/term-ledger';
import { mergedThemes } from '@heed/domain/taxonomy/todays-theme';
import { heedLessons, unheardWords, type Lesson } from '@heed/text/themes/heed-lessons';
import { shownSuggestions } from '@heed/text/themes/shown-suggestions';
import { makeSuggester } from '@heed/text/themes/suggest-themes';
import type { Example, Suggestion } from '@heed/text/themes/theme';

import type { Step } from '../action.ts';
import { loadTerms } from '../plan/load-terms.ts';
import { themeLinks } from '../themes/theme-links.ts';

/** The newest texts with confirmed themes teach; more of them would only make the answer slower. */
const MOST_EXAMPLES = 400;

/** Suggests at most three themes for a text, best first, with the words that led to each. */
export type LoadedSuggester = (text: string) => Suggestion[];

/**
 * The suggester of the partnership as it stands: its themes with their terms of all years, what people confirmed on
 * earlier texts, and what they turned down. A lesson that was undone does not teach.
 */
export async function loadSuggester(step: Step): Promise<LoadedSuggester> {
  const ledger = await loadTerms(step);
  const themes = await step.tx.theme.findMany({
    where: { retiredOn: null },
    orderBy: { position: 'asc' },
  });
  const merged = mergedThemes(await themeLinks(step));
  const examples = await loadExamples(step);
  const suggest = makeSuggester(
    themes.map((theme) => ({ ...theme, synonyms: synonymsWithTerms(theme, ledger) })),
    examples.map(({ text, themes: codes }) => ({
      text,
      themes: [...new Set(codes.map((code) => merged.get(code) ?? code))],
    })),
  );
  const lessons = await loadLessons(step);
  const unheard = unheardWords(
    lessons.map((lesson) => ({ ...lesson, theme: merged.get(lesson.theme) ?? lesson.theme })),
  );
  return (text) => shownSuggestions(heedLessons(suggest(text), unheard));
}

/** Lessons in force about themes that were suggested. */
async function loadLessons({ tx }: Step): Promise<Lesson[]> {
  const rows = await tx.themeLearning.findMany({
    where: { undoneAt: null, verdict: { in: ['accepted', 'rejected'] } },
    select: { themeCode: true, verdict: true, words: true },
    orderBy: { version: 'asc' },
  });
  return rows.map(({ themeCode, verdict, words }) => ({
    theme: themeCode,
    verdict: verdict === 'accepted' ? 'accepted' : 'rejected',
    words,
  }));
}

/** The newest learning points and threats with the themes that people gave them, oldest first. */
async function loadExamples({ tx }: Step): Promise<Example[]> {
  const rows = await tx.$queryRaw<Example[]>`
    select left(coalesce(p.text, concat_ws(E'\n', e.title, e.summary)), 4000) as text,
      array_agg(t.theme_code order by t.theme_code) as themes
    from evidence_item i
    join evidence_item_theme t on t.item_id = i.id
    left join learning_point p on p.id = i.learning_point_id
    left join emerging_threat e on e.id = i.threat_id
    where i.ended_reason is distinct from 'withdrawn'
      and not exists (select from theme_learning l where l.partnership_id = i.partnership_id
      and l.item_ref = i.ref and l.theme_code = t.theme_code and l.undone_at is not null)
    group by i.id, i.ref, p.text, e.title, e.summary
    order by i.id desc limit ${MOST_EXAMPLES}`;
  return rows.reverse();
}
