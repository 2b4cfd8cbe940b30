import { may } from '@heed/domain/permissions';

import { scorecardTable } from '#lib/scorecard/export-scorecard.ts';
import { filterScorecard } from '#lib/scorecard/filter-scorecard.ts';
import { filterIn } from '#lib/scorecard/scorecard-address.ts';
import { apiOf } from '#lib/server/api.ts';
import { exportFile } from '#lib/server/export-file.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { RequestHandler } from './$types';

/** The scorecard under the filter and in the order of the address, row by row as the page shows it. */
export const GET: RequestHandler = ({ locals, params, url }) =>
  loadOrExplain(async () => {
    const rows = await apiOf(locals).scorecard.list();
    const shown = filterScorecard(rows, filterIn(url.searchParams));
    const mayReadAlerts = may(locals.actor?.roles ?? [], 'alert.read');
    return exportFile(params.format, 'scorecard', scorecardTable(shown, { mayReadAlerts }));
  });
