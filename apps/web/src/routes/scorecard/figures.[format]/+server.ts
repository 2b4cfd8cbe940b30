import { filterScorecard } from '#lib/scorecard/filter-scorecard.ts';
import { filterIn } from '#lib/scorecard/scorecard-address.ts';
import { apiOf } from '#lib/server/api.ts';
import { exportFile } from '#lib/server/export-file.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { RequestHandler } from './$types';

/** Every figure of the measures shown under the filter of the address, as open data are published: one row a figure. */
export const GET: RequestHandler = ({ locals, params, url }) =>
  loadOrExplain(async () => {
    const api = apiOf(locals);
    const shown = filterScorecard(await api.scorecard.list(), filterIn(url.searchParams));
    const codes = shown.map(({ code }) => code);
    const table = await api.exports.figures({ codes, newestOnly: false });
    return exportFile(params.format, 'figures', table);
  });
