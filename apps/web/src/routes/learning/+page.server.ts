import { LearningKind } from '@heed/domain/evidence/learning-kinds';
import { may } from '@heed/domain/permissions';
import { SCOPE_LABELS } from '@heed/domain/vocabulary';
import { pagesAround } from '@heed/ui/pages';

import { choicesOf } from '#lib/evidence/form-choices.ts';
import { themeNames } from '#lib/evidence/group-themes.ts';
import { chosenFilters, filterIn, logHref, logKindWords } from '#lib/learning/log-filter.ts';
import { presentLogRow } from '#lib/learning/present-log.ts';
import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { PageServerLoad } from './$types';

/** The log of learning and threats, narrowed and paged as the address says. */
export const load: PageServerLoad = ({ locals, url }) =>
  loadOrExplain(async () => {
    const api = apiOf(locals);
    const filter = filterIn(url.searchParams);
    const [{ rows, total, pageSize }, choices, { questions }] = await Promise.all([
      api.evidence.list(filter),
      api.evidence.formChoices(),
      api.evidence.originQuestions(),
    ]);
    const { themes } = choices;
    const themeName = themeNames(choices);
    const roles = locals.actor?.roles ?? [];
    const selected = chosenFilters(filter, themeName);
    return {
      rows: rows.map((row) => presentLogRow(row, themeName)),
      total,
      filter,
      selected,
      kinds: [...LearningKind.options, 'emerging_threat'].map((value) => ({
        value,
        text: logKindWords(value),
      })),
      themes: themes.map(({ code, name }) => ({ value: code, text: name })),
      scopes: choicesOf(SCOPE_LABELS).map(({ value, label }) => ({ value, text: label })),
      pages: pagesAround({
        page: filter.page,
        pages: Math.ceil(total / pageSize),
        href: (page) => logHref({ ...filter, page }),
      }),
      questions: questions.length,
      mayRecord: may(roles, 'evidence.record'),
    };
  });
