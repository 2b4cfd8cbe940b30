import { may } from '@heed/domain/permissions';

import { chosenFilters, filterIn, filterScorecard } from '#lib/scorecard/filter-scorecard.ts';
import { presentRow, presentUnfed } from '#lib/scorecard/present-row.ts';
import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { PageServerLoad } from './$types';

/** Every measure: those with figures in a table, the others with what would feed them. The address holds the filter. */
export const load: PageServerLoad = ({ locals, url }) =>
  loadOrExplain(async () => {
    const roles = locals.actor?.roles ?? [];
    const filter = filterIn(url.searchParams);
    const rows = await apiOf(locals).scorecard.list();
    const shown = filterScorecard(rows, filter);
    return {
      filter,
      chosen: chosenFilters(filter),
      query: url.search,
      fed: rows.some((row) => row.latest),
      measures: shown.filter((row) => row.latest).map(presentRow),
      unfed: filter.onlySignals ? [] : shown.filter((row) => !row.latest).map(presentUnfed),
      mayEnter: may(roles, 'scorecard.enter'),
      mayImport: may(roles, 'scorecard.import'),
      mayReadAlerts: may(roles, 'alert.read'),
    };
  });
