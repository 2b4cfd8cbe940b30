import { may } from '@heed/domain/permissions';

import { presentMeasure } from '#lib/scorecard/present-measure.ts';
import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { PageServerLoad } from './$types';

/** One measure: is what it shows a signal or noise, and since when? */
export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    const roles = locals.actor?.roles ?? [];
    const measure = await apiOf(locals).scorecard.measure({ code: params.code });
    return {
      measure: presentMeasure(measure),
      mayJudge: may(roles, 'scorecard.judge'),
      mayReadAlerts: may(roles, 'alert.read'),
      mayReadThemes: may(roles, 'triage.read'),
    };
  });
