import { may } from '@heed/domain/permissions';

import { presentOrigin } from '#lib/evidence/present-origin.ts';
import { agencyNames } from '#lib/evidence/form-choices.ts';
import { presentClosings } from '#lib/evidence/present-closings.ts';
import { themeNames } from '#lib/evidence/group-themes.ts';
import { apiOf } from '#lib/server/api.ts';
import { originActions } from '#lib/server/origin-actions.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import { presentThreat } from '#lib/threats/present-threat.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
  loadOrExplain(async () => {
    const api = apiOf(locals);
    const roles = locals.actor?.roles ?? [];
    const mayReadLog = may(roles, 'evidence.read');
    const [threat, origin, choices] = await Promise.all([
      api.evidence.threat({ ref: params.ref }),
      mayReadLog ? api.evidence.origin({ ref: params.ref }) : null,
      api.evidence.formChoices(),
    ]);
    return {
      threat: presentThreat(threat, {
        theme: themeNames(choices),
        agency: agencyNames(choices.organisations),
      }),
      closings: presentClosings(params.ref, threat.closings, roles),
      reported: url.searchParams.has('reported'),
      origin: origin && presentOrigin(origin),
      judging: may(roles, 'evidence.record'),
      mayReadLog,
      mayReadThemes: may(roles, 'triage.read'),
    };
  });

export const actions = originActions('threats') satisfies Actions;
