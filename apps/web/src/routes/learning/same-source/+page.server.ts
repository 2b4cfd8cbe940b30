import { may } from '@heed/domain/permissions';

import { presentOriginQuestion } from '#lib/evidence/present-origin-question.ts';
import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { PageServerLoad } from './$types';

/** Every open question whether records go back to one incident or report. */
export const load: PageServerLoad = ({ locals }) =>
  loadOrExplain(async () => {
    const { questions } = await apiOf(locals).evidence.originQuestions();
    return {
      questions: questions.map(presentOriginQuestion),
      judging: may(locals.actor?.roles ?? [], 'evidence.record'),
    };
  });
