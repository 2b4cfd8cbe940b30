import { presentCollection } from '#lib/scorecard/entry/present-entry.ts';
import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { PageServerLoad } from './$types';

/** Which return is to be filled in, and for which period? */
export const load: PageServerLoad = ({ locals }) =>
  loadOrExplain(async () => ({
    collections: (await apiOf(locals).entry.collections()).map(presentCollection),
  }));
