import { apiOf } from '#lib/server/api.ts';
import { exportFile } from '#lib/server/export-file.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { RequestHandler } from './$types';

/** All figures of one measure that stand, of every area that is kept. */
export const GET: RequestHandler = ({ locals, params }) =>
  loadOrExplain(async () => {
    const api = apiOf(locals);
    const { code } = await api.scorecard.measure({ code: params.code });
    const table = await api.exports.figures({ codes: [code], newestOnly: false });
    return exportFile(params.format, code, table);
  });
