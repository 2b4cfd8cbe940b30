import { presentQuestion } from '#lib/scorecard/data-quality/present-question.ts';
import { questionViews, viewIn } from '#lib/scorecard/data-quality/question-filter.ts';
import { apiOf } from '#lib/server/api.ts';
import { loadOrExplain } from '#lib/server/refusal.ts';
import type { PageServerLoad } from './$types';

/** Which figures are late or missing, whose are they, and what was answered? */
export const load: PageServerLoad = ({ locals, url }) =>
  loadOrExplain(async () => {
    const view = viewIn(url.searchParams);
    const rows = await apiOf(locals).dataQuality.questions();
    return {
      view,
      views: questionViews(rows, view),
      questions: rows.filter(({ status }) => status === view).map(presentQuestion),
      answered: url.searchParams.has('answered'),
    };
  });
