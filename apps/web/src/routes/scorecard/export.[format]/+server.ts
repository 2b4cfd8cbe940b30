import { filterIn, filterScorecard } from '#lib/scorecard/filter-scorecard.ts';
import { apiOf } from '#lib/server/api.ts';
import { exportFile } from '#lib/server/export-file.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { RequestHandler } from './$types';

/** What the scorecard shows under the filter of the address: the newest figures of each measure, beside England's. */
export const GET: RequestHandler = ({ locals, params, url }) =>
  loadOrExplain(async () => {
    const api = apiOf(locals);
    const shown = filterScorecard(await api.scorecard.list(), filterIn(url.searchParams));
    const codes = shown.map(({ code }) => code);
    const table = await api.exports.figures({ codes, newestOnly: true });
    return exportFile(params.format, 'scorecard', table);
  });
