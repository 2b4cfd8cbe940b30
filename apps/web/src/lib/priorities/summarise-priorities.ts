import type { PlanView } from '@heed/services/plan/current-plan';

import { countOf } from '#lib/words/lists.ts';

type Raised = { code: string; name: string; level: number };

/** The plan's priorities in short, each with the evidence themes of it that stand at level 2 or above. */
export function summarisePriorities(plan: PlanView, board: readonly Raised[]) {
  return plan.priorities.map((priority) => {
    const codes = new Set(priority.themes.flatMap((theme) => theme.themeCodes));
    const actions = priority.themes.reduce((sum, theme) => sum + theme.actions.length, 0);
    return {
      code: priority.code,
      title: priority.title,
      summary: priority.summary,
      href: `/priorities#${priority.code}`,
      themes: priority.themes.map((theme) => theme.title),
      size: `${countOf(priority.themes.length, 'theme')}, ${countOf(actions, 'action')}`,
      raised: board
        .filter((row) => row.level >= 2 && codes.has(row.code))
        .map(({ code, name }) => ({ code, name })),
    };
  });
}

export type PrioritySummary = ReturnType<typeof summarisePriorities>[number];
