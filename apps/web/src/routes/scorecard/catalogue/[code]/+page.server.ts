import { may } from '@heed/domain/permissions';

import {
  definitionRows,
  presentRevisions,
  presentTargets,
} from '#lib/scorecard/catalogue/present-catalogue.ts';
import { presentExpected } from '#lib/scorecard/data-quality/present-expected.ts';
import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { PageServerLoad } from './$types';

/** What does this measure mean, and what is aimed at? */
export const load: PageServerLoad = ({ locals, params }) =>
  loadOrExplain(async () => {
    const entry = await apiOf(locals).catalogue.entry({ code: params.code });
    const roles = locals.actor?.roles ?? [];
    return {
      code: entry.code,
      name: entry.definition.name,
      definition: entry.definition.definition,
      revision: entry.revision,
      rows: definitionRows(entry),
      expected: presentExpected(entry.expected),
      targets: presentTargets(entry),
      revisions: presentRevisions(entry),
      themes: entry.themes,
      measures: entry.measures,
      mayEdit: may(roles, 'catalogue.edit'),
      mayReadThemes: may(roles, 'triage.read'),
    };
  });
