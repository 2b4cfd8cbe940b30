import { may } from '@heed/domain/permissions';

import { agencyNames } from '#lib/evidence/form-choices.ts';
import { themeNames } from '#lib/evidence/group-themes.ts';
import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import { presentThreat } from '#lib/threats/present-threat.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  loadOrExplain(async () => {
    const api = apiOf(locals);
    const [threat, { themes, organisations }] = await Promise.all([
      api.evidence.threat({ ref: params.ref }),
      api.evidence.formChoices(),
    ]);
    const roles = locals.actor?.roles ?? [];
    return {
      threat: presentThreat(threat, {
        theme: themeNames(themes),
        agency: agencyNames(organisations),
      }),
      reported: url.searchParams.has('reported'),
      mayReadLog: may(roles, 'evidence.read'),
      mayReadThemes: may(roles, 'triage.read'),
    };
  });
