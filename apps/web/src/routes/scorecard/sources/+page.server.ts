import { may } from '@heed/domain/permissions';

import { presentSource } from '#lib/scorecard/present-source.ts';
import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { PageServerLoad } from './$types';

/** Where most figures of one return moved at once: did the world change, or the form? */
export const load: PageServerLoad = ({ locals }) =>
  loadOrExplain(async () => ({
    sources: (await apiOf(locals).trends.sources()).map(presentSource),
    mayJudge: may(locals.actor?.roles ?? [], 'scorecard.judge'),
  }));
