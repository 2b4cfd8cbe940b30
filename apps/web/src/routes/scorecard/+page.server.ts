import { may } from '@heed/domain/permissions';

import { filterScorecard } from '#lib/scorecard/filter-scorecard.ts';
import { presentPanel } from '#lib/scorecard/present-panel.ts';
import { presentRow, presentUnfed } from '#lib/scorecard/present-row.ts';
import { presentSource } from '#lib/scorecard/present-source.ts';
import { chosenFilters, filterIn, sortLink } from '#lib/scorecard/scorecard-address.ts';
import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { PageServerLoad } from './$types';

/** Every measure: those with figures in a table, the others with what would feed them. The address holds the filter. */
export const load: PageServerLoad = ({ locals, url }) =>
  loadOrExplain(async () => {
    const roles = locals.actor?.roles ?? [];
    const filter = filterIn(url.searchParams);
    const api = apiOf(locals);
    const rows = await api.scorecard.list();
    const sources = (await api.trends.sources()).filter(({ newest, answer }) => newest && !answer);
    const shown = filterScorecard(rows, filter);
    return {
      filter,
      panel: presentPanel(await api.trends.panel()),
      sources: sources.map(presentSource),
      chosen: chosenFilters(filter),
      sort: {
        name: sortLink(filter, 'name'),
        signal: sortLink(filter, 'signal'),
        next: sortLink(filter, 'next'),
      },
      query: url.search,
      fed: rows.some((row) => row.latest),
      measures: shown.filter((row) => row.latest).map(presentRow),
      unfed: shown.filter((row) => !row.latest).map(presentUnfed),
      mayEnter: may(roles, 'scorecard.enter'),
      mayImport: may(roles, 'scorecard.import'),
      mayReadAlerts: may(roles, 'alert.read'),
    };
  });
