import { may } from '@heed/domain/permissions';
import { pagesAround } from '@heed/ui/pages';

import { themeNames } from '#lib/evidence/group-themes.ts';
import { chosenPractice, practiceFilterIn, practiceHref } from '#lib/practice/practice-filter.ts';
import { presentPractice } from '#lib/practice/present-practice.ts';
import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { PageServerLoad } from './$types';

/** Good practice, narrowed and paged as the address says, to be passed on. */
export const load: PageServerLoad = ({ locals, url }) =>
  loadOrExplain(async () => {
    const api = apiOf(locals);
    const filter = practiceFilterIn(url.searchParams);
    const [{ rows, total, pageSize }, choices] = await Promise.all([
      api.evidence.practice(filter),
      api.evidence.formChoices(),
    ]);
    const themeName = themeNames(choices);
    const roles = locals.actor?.roles ?? [];
    return {
      rows: rows.map((row) => presentPractice(row, { themeName, origin: url.origin })),
      total,
      filter,
      selected: chosenPractice(filter, themeName),
      themes: choices.themes.map(({ code, name }) => ({ value: code, text: name })),
      pages: pagesAround({
        page: filter.page,
        pages: Math.ceil(total / pageSize),
        href: (page) => practiceHref({ ...filter, page }),
      }),
      linked: may(roles, 'evidence.read'),
      mayRecord: may(roles, 'evidence.record'),
    };
  });
