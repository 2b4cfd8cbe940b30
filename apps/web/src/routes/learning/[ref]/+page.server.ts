import { may } from '@heed/domain/permissions';
import { redirect } from '@sveltejs/kit';

import { presentOrigin } from '#lib/evidence/present-origin.ts';
import { agencyNames } from '#lib/evidence/form-choices.ts';
import { themeNames } from '#lib/evidence/group-themes.ts';
import { presentLearning } from '#lib/learning/present-learning.ts';
import { apiOf } from '#lib/server/api.ts';
import { originActions } from '#lib/server/origin-actions.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) => {
  // Evidence is linked to by its reference alone, and a threat is evidence too.
  if (params.ref.startsWith('ET-')) redirect(308, `/threats/${params.ref}`);
  return loadOrExplain(async () => {
    const api = apiOf(locals);
    const roles = locals.actor?.roles ?? [];
    const [record, origin, choices] = await Promise.all([
      api.evidence.learning({ ref: params.ref }),
      api.evidence.origin({ ref: params.ref }),
      api.evidence.formChoices(),
    ]);
    return {
      record: presentLearning(record, {
        theme: themeNames(choices),
        agency: agencyNames(choices.organisations),
        roles,
      }),
      origin: presentOrigin(origin),
      judging: may(roles, 'evidence.record'),
      logged: url.searchParams.has('logged'),
      mayReadThemes: may(roles, 'triage.read'),
    };
  });
};

export const actions = originActions('learning') satisfies Actions;
